import type { Boundary } from '../mode/mode.ts';

/** The curvatures that given parameters can take. */
export interface SharpnessThreshold {
  /** The largest stable curvature: the supremum, at which the iteration is marginal. Null when no curvature is stable. */
  readonly sharpness: number | null;
  /** What happens there: `'flip'` (the iterates alternate) or `'neimark-sacker'` (they circle). Null with `sharpness`. */
  readonly boundary: Boundary | null;
  /**
   * The infimum of the stable curvatures: 0, and −w with coupled weight decay w; above that where $D \ge 1$ on flat directions,
   * as of Nesterov with β > 1. Null with `sharpness`.
   */
  readonly least: number | null;
}

/** One end of the momenta that keep a curvature stable. */
export interface MomentumLimit {
  /** The momentum there, not included; ±Infinity where there is no limit on this side. */
  readonly momentum: number;
  /** What happens there; null where the parameter's own range ends, or nothing does. */
  readonly boundary: Boundary | null;
}

/** Which momentum an observed sharpness needs. */
export interface MomentumForSharpness {
  /** The largest curvature that must be stable, as asked. */
  readonly sharpness: number;
  /** The open interval of momenta that keep it stable, and every smaller positive curvature; null when no double lies in it. */
  readonly momenta: {
    /** Its lower end. */
    readonly lower: MomentumLimit;
    /** Its upper end. */
    readonly upper: MomentumLimit;
  } | null;
  /** Why there are none, in one sentence; null when there are some. */
  readonly reason: string | null;
}
