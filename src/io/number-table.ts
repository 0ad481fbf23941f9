/** A rectangular table of finite numbers, at least one by one: what every format is read into. */
export interface NumberTable {
  readonly rows: number;
  readonly columns: number;
  /** Row-major: row i, column j is at i · columns + j. */
  readonly values: Float64Array;
}
