import type { MatrixEntries } from './matrix-entries.ts';
import { EigenvalueDecomposition, Matrix } from './matrix.ts';

/**
 * ml-matrix multiplies two off-diagonal entries while it iterates, so entries beyond 2^±511 would overflow or vanish.
 * Matrices whose largest entry lies outside 2^±400 are brought back to that edge: a distance that leaves every entry
 * within 1e-180 of the largest one a normal double.
 */
const SAFE_EXPONENT = 400;

/** Eigenvalues of a symmetric matrix in ascending order, and orthonormal eigenvectors in the columns of a matrix. */
export interface SymmetricEigen {
  /** Eigenvalues, ascending, each to about n ε ‖A‖; ±Infinity where they exceed a double. */
  readonly values: readonly number[];
  /** n × n: column i belongs to `values[i]`, of length 1, its largest component positive. */
  readonly vectors: Matrix;
}

/**
 * Eigenvalues and eigenvectors of a matrix that is exactly symmetric, finite and not empty, by ml-matrix's Householder
 * and QL iteration.
 */
export function symmetricEigen(matrix: Matrix): SymmetricEigen {
  const largest = largestMagnitude(matrix);
  const scale = powerOfTwoScale(largest);
  const scaled = bordered(Matrix.mul(matrix, scale), largest * scale);
  const decomposition = new EigenvalueDecomposition(scaled, { assumeSymmetric: true });
  const basis = decomposition.eigenvectorMatrix;
  const border = basis.getRow(0).findIndex((component) => component !== 0);
  basis.removeRow(0).removeColumn(border);
  orientColumns(basis);
  const values = decomposition.realEigenvalues.toSpliced(border, 1);
  return { values: values.map((value) => value / scale + 0), vectors: basis };
}

/**
 * Puts the largest entry before the matrix, as a coordinate of its own. ml-matrix drops an off-diagonal entry that is
 * negligible beside the diagonal entries it has passed; where all of those are tiny and a later one exceeds them beyond
 * the range of a double it divides by next to nothing and fails. The first of those entries is now the largest.
 */
function bordered(matrix: Matrix, largest: number): Matrix {
  const result = Matrix.zeros(matrix.rows + 1, matrix.rows + 1);
  result.set(0, 0, largest);
  return result.setSubMatrix(matrix, 1, 1);
}

/** The largest |entry| of a matrix; 0 for an empty one. */
export function largestMagnitude(matrix: MatrixEntries): number {
  let largest = 0;
  for (let i = 0; i < matrix.rows; i++) {
    for (let j = 0; j < matrix.columns; j++) largest = Math.max(largest, Math.abs(matrix.get(i, j)));
  }
  return largest;
}

/** The power of two by which a matrix with this largest |entry| is multiplied so that products of two entries neither overflow nor vanish. */
export function powerOfTwoScale(largest: number): number {
  if (largest === 0) return 1;
  const exponent = Math.floor(Math.log2(largest));
  if (exponent > SAFE_EXPONENT) return 2 ** (SAFE_EXPONENT - exponent);
  return exponent < -SAFE_EXPONENT ? 2 ** (-SAFE_EXPONENT - exponent) : 1;
}

/** Fixes the free sign of each column: its largest component (the first of equals) becomes positive. */
function orientColumns(vectors: Matrix): void {
  for (let j = 0; j < vectors.columns; j++) {
    let largest = 0;
    for (let i = 0; i < vectors.rows; i++) {
      const component = vectors.get(i, j);
      if (Math.abs(component) > Math.abs(largest)) largest = component;
    }
    if (largest < 0) vectors.mulColumn(j, -1);
  }
}
