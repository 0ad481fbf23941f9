import { type Matrix, SingularValueDecomposition } from './matrix.ts';

/** The X of least norm that minimises ‖AX − B‖, column by column, by singular values; A has at least as many rows as columns. */
export function leastSquares(a: Matrix, b: Matrix): Matrix {
  return new SingularValueDecomposition(a).solve(b);
}
