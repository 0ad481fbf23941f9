/** How far beyond the minimum an iterate lies. */
export interface OvershootPeak {
  /** $-\theta_k/\theta_0 > 0$, or 0 where there is none; Infinity for a mode that leaves all bounds. */
  readonly depth: number;
  /** Its k; Infinity where the depth is only approached, or infinite. */
  readonly step: number;
}

/** How far a mode that is released at rest swings beyond the minimum. */
export interface Overshoot {
  /** The first turning point beyond the minimum; null when it never turns there. */
  readonly first: OvershootPeak | null;
  /** The largest of all depths; 0 at step 0 for a mode that never goes beyond the minimum. */
  readonly deepest: OvershootPeak;
}
