/** A matrix as far as its entries go: an ml-matrix `Matrix`, or whatever else holds some. */
export interface MatrixEntries {
  readonly rows: number;
  readonly columns: number;
  get(row: number, column: number): number;
  set(row: number, column: number, value: number): unknown;
}
