/** One mode in the cells of a row, in plain doubles: $z^2 - Tz + D$, and the sums that a difference of rounded T and D would lose. */
export interface ModeRow {
  /** η of the family. */
  readonly eta: Float64Array;
  /** What weight decay adds to the curvature. */
  readonly shift: Float64Array;
  /** What 1/p(−1) counts for in the variance of what the method stores. */
  readonly spread: Float64Array;
  /** T. */
  readonly trace: Float64Array;
  /** D. */
  readonly determinant: Float64Array;
  /** 1 − D. */
  readonly complement: Float64Array;
  /** p(1) = 1 − T + D = ηλ, λ with what weight decay adds. */
  readonly atOne: Float64Array;
  /** p(−1) = 1 + T + D. */
  readonly atMinusOne: Float64Array;
}
