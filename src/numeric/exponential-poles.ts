import { Complex } from './complex.ts';
import { leastSquares } from './least-squares.ts';
import { EigenvalueDecomposition, Matrix, SingularValueDecomposition } from './matrix.ts';
import type { Vector } from './vector.ts';

/** Lags stacked in one column of the Hankel matrix: enough to tell slow poles apart. */
const MOST_LAGS = 40;
/** Rows of the Hankel matrix: half of 120 is more poles than doubles can tell apart; more rows only cost time. */
const MOST_ROWS = 120;

/**
 * The poles z₁, …, z_r of samples that are a sum of exponentials, s_k = Σ aᵢ zᵢᵏ with vectors aᵢ.
 *
 * The columns of the block Hankel matrix [s_{j+l}] lie in a space that a shift by one lag maps into itself; the eigenvalues of
 * that map are the poles. Source: `roy1989`.
 *
 * @param samples - Four or more vectors of equal length.
 * @param noise - Singular values at or below this fraction of the largest are taken for noise.
 */
export function exponentialPoles(samples: readonly Vector[], noise: number): Complex[] {
  const { width, lags } = shapeOf(samples);
  const { leftSingularVectors, diagonal } = new SingularValueDecomposition(blockHankel(samples, lags), {
    computeRightSingularVectors: false,
    autoTranspose: true,
  });
  const largest = diagonal[0] ?? 0;
  const significant = diagonal.filter((value) => value > noise * largest).length;
  const rank = Math.min(significant, (lags - 1) * width);
  if (rank === 0) return [];
  const lastRow = lags * width - 1;
  const before = leftSingularVectors.subMatrix(0, lastRow - width, 0, rank - 1);
  const after = leftSingularVectors.subMatrix(width, lastRow, 0, rank - 1);
  const shift = new EigenvalueDecomposition(leastSquares(before, after), { assumeSymmetric: false });
  const imaginary = shift.imaginaryEigenvalues;
  return shift.realEigenvalues.map((re, i) => new Complex(re, imaginary[i]));
}

/** How many poles {@link exponentialPoles} can tell from so many samples: finding as many means that there may be more. */
export function mostPoles(samples: readonly Vector[]): number {
  const { width, lags } = shapeOf(samples);
  return Math.min((lags - 1) * width, samples.length - lags + 1);
}

/** Coordinates of a sample, and samples in a column of the Hankel matrix. */
function shapeOf(samples: readonly Vector[]): { readonly width: number; readonly lags: number } {
  const width = samples[0]!.length;
  return {
    width,
    lags: Math.max(2, Math.min(Math.floor(samples.length / 2), MOST_LAGS, Math.ceil(MOST_ROWS / width))),
  };
}

/** Column j holds samples j, j + 1, …, j + lags − 1 below each other. */
function blockHankel(samples: readonly Vector[], lags: number): Matrix {
  const columns = Array.from({ length: samples.length - lags + 1 }, (_, j) => samples.slice(j, j + lags).flat());
  return new Matrix(columns).transpose();
}
