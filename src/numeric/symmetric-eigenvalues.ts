import type { MatrixEntries } from './matrix-entries.ts';
import { largestMagnitude, powerOfTwoScale } from './symmetric-eigen.ts';
import { tridiagonalEigen } from './tridiagonal-eigen.ts';
import { tridiagonalize } from './tridiagonalize.ts';

/**
 * Eigenvalues of a matrix that is exactly symmetric, finite and not empty, in ascending order, without eigenvectors: Householder
 * reflections to tridiagonal form and QL iteration. Each to a few ε‖A‖; ±Infinity where one exceeds a double. (4/3) n³ operations.
 */
export function symmetricEigenvalues(matrix: MatrixEntries): readonly number[] {
  const scale = powerOfTwoScale(largestMagnitude(matrix));
  const rows = Array.from({ length: matrix.rows }, (_, i) =>
    Float64Array.from({ length: i + 1 }, (_, j) => scale * matrix.get(i, j)),
  );
  const { diagonal, offDiagonal } = tridiagonalize(rows);
  tridiagonalEigen(diagonal, offDiagonal);
  return Array.from(diagonal.sort(), (value) => value / scale + 0);
}
