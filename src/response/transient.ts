import type { Mode } from '../mode/mode.ts';

/** How far a mode's state can grow before it decays. */
export interface PeakTransient {
  /** $\sup_{k \ge 0} \lVert T^k \rVert_2 \ge 1$; Infinity for an unbounded mode. */
  readonly peak: number;
  /** A k where it occurs; Infinity where it is only approached, or there is none. */
  readonly step: number;
}

/** The largest transient growth over the modes of an analysis, and where. */
export interface WorstTransient extends PeakTransient {
  /** The mode that grows most; the first of several. */
  readonly worst: Mode;
}
