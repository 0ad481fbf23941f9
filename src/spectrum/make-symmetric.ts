import { inputRangeError } from '../numeric/input-error.ts';
import type { MatrixEntries } from '../numeric/matrix-entries.ts';
import { largestMagnitude } from '../numeric/symmetric-eigen.ts';
import type { HessianOptions } from './spectrum.ts';

/**
 * A matrix counts as symmetric when |hᵢⱼ − hⱼᵢ| is at most this times the largest |entry|. Sums of up to a few thousand
 * products, rounded in another order above the diagonal than below it, differ by less; single precision and finite
 * differences, whose asymmetry is an error of the input that the caller should know of, differ by more.
 */
const SYMMETRY_TOLERANCE = 1e-12;

/** Replaces a square matrix by its symmetric part (H + Hᵀ)/2; throws if it is not symmetric and `symmetrize` is not set. */
export function makeSymmetric(
  where: string,
  matrix: MatrixEntries,
  { symmetrize = false }: HessianOptions,
  name = 'hessian',
): void {
  if (!symmetrize) checkSymmetric(where, matrix, name);
  for (let i = 0; i < matrix.rows; i++) {
    for (let j = 0; j < i; j++) {
      if (matrix.get(i, j) === matrix.get(j, i)) continue;
      const mean = matrix.get(i, j) / 2 + matrix.get(j, i) / 2;
      matrix.set(i, j, mean);
      matrix.set(j, i, mean);
    }
  }
}

function checkSymmetric(where: string, matrix: MatrixEntries, name: string): void {
  const tolerance = SYMMETRY_TOLERANCE * largestMagnitude(matrix);
  let worst = { i: 0, j: 0, difference: 0 };
  for (let i = 0; i < matrix.rows; i++) {
    for (let j = i + 1; j < matrix.columns; j++) {
      const difference = Math.abs(matrix.get(i, j) - matrix.get(j, i));
      if (difference > worst.difference) worst = { i, j, difference };
    }
  }
  if (worst.difference <= tolerance) return;
  const { i, j } = worst;
  throw inputRangeError(
    `${where}: ${name} must be symmetric to ${SYMMETRY_TOLERANCE} of its largest entry (or be symmetrized), ` +
      `got ${name}[${i}][${j}] = ${matrix.get(i, j)} and ${name}[${j}][${i}] = ${matrix.get(j, i)}`,
  );
}
