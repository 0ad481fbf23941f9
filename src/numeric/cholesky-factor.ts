import { inputRangeError } from './input-error.ts';
import { Matrix } from './matrix.ts';

/**
 * The lower triangular L with A = LLᵀ of a symmetric matrix, by columns. Throws a RangeError that names the first pivot that is not
 * above its rounding, n ε a_jj: then A is not positive definite, or so nearly singular that it cannot be told.
 */
export function choleskyFactor(where: string, name: string, matrix: Matrix): Matrix {
  const size = matrix.rows;
  const factor = Matrix.zeros(size, size);
  for (let j = 0; j < size; j++) {
    const pivot = matrix.get(j, j) - dot(factor, j, j);
    if (!(pivot > size * Number.EPSILON * Math.abs(matrix.get(j, j)))) {
      throw inputRangeError(`${where}: ${name} must be positive definite, got pivot ${j + 1} of ${size} = ${pivot}`);
    }
    const root = Math.sqrt(pivot);
    factor.set(j, j, root);
    for (let i = j + 1; i < size; i++) factor.set(i, j, (matrix.get(i, j) - dot(factor, i, j)) / root);
  }
  return factor;

  /** Σ l_ik l_jk over the columns that are known, k < j. */
  function dot(lower: Matrix, i: number, j: number): number {
    let sum = 0;
    for (let k = 0; k < j; k++) sum += lower.get(i, k) * lower.get(j, k);
    return sum;
  }
}
