/** One mode in the cells of a row, in plain doubles: $z^2 - Tz + D$, and the sums that a difference of rounded T and D would lose. */
export interface ModeRow {
  /** η. */
  readonly eta: Float64Array;
  /** T. */
  readonly trace: Float64Array;
  /** D. */
  readonly determinant: Float64Array;
  /** 1 − D. */
  readonly complement: Float64Array;
  /** p(1) = 1 − T + D = ηλ. */
  readonly atOne: Float64Array;
  /** p(−1) = 1 + T + D. */
  readonly atMinusOne: Float64Array;
}
