import { checkInteger, checkPositive } from '../numeric/check.ts';
import { Matrix } from '../numeric/matrix.ts';
import { randomOf, type Random } from '../numeric/random.ts';
import { symmetricEigen } from '../numeric/symmetric-eigen.ts';
import { fromEigenvalues } from './from-eigenvalues.ts';
import type { Spectrum } from './spectrum.ts';

/** Of what random matrix the spectrum is. */
export interface MarchenkoPasturOptions {
  /** How many samples the matrix is averaged over, a whole number ≥ 1. Default: twice the count. */
  readonly samples?: number;
  /** Variance σ² > 0 of the entries, which scales all eigenvalues. Default 1. */
  readonly variance?: number;
  /** A whole number from 0 to $2^{32} - 1$. Default 1. */
  readonly seed?: number;
}

/**
 * The eigenvalues of a random covariance matrix $\frac1m X^\top X$, X an m × n matrix of independent normal numbers of variance σ²: the
 * Hessian of least squares on random data.
 *
 * For large n they fill, by the law of Marchenko and Pastur, $\sigma^2(1 \pm \sqrt{n/m})^2$, and n − m of them are 0 if m < n.
 *
 * @remarks Their joint distribution is that of the eigenvalues of a tridiagonal matrix of 2n − 1 chi-distributed numbers, which is
 * decomposed instead. Sources: `marchenko1967`, `dumitriu2002`.
 * @param count - n, a whole number ≥ 1.
 * @param options - m, σ² and the seed.
 * @returns The spectrum. Equal seeds give equal spectra. Cost: O(n³), and nm random numbers.
 * @throws RangeError or TypeError if a number is not as said.
 * @example
 * ```ts
 * import { marchenkoPastur } from 'heavyball';
 * const { mu, L } = marchenkoPastur(100, { samples: 400 });
 * [mu > 0.2, L < 2.5]; // => [ true, true ]
 * ```
 */
export function marchenkoPastur(count: number, options: MarchenkoPasturOptions = {}): Spectrum {
  checkInteger('marchenkoPastur', 'count', count, 1);
  const { samples = 2 * count, variance = 1, seed = 1 } = options;
  checkInteger('marchenkoPastur', 'samples', samples, 1);
  checkPositive('marchenkoPastur', 'variance', variance);
  const random = randomOf(seed);
  const rank = Math.min(count, samples);
  const most = Math.max(count, samples);
  // T = BBᵀ with B lower bidiagonal: χ of m, m − 1, … degrees of freedom on the diagonal, of n − 1, n − 2, … below.
  const matrix = Matrix.zeros(rank, rank);
  let below = 0;
  for (let i = 0; i < rank; i++) {
    const diagonal = chi(random, most - i);
    matrix.set(i, i, diagonal * diagonal + below * below);
    if (i + 1 === rank) break;
    below = chi(random, rank - 1 - i);
    matrix.set(i, i + 1, diagonal * below).set(i + 1, i, diagonal * below);
  }
  const scale = variance / samples;
  const zeros = Array<number>(count - rank).fill(0);
  return fromEigenvalues([...zeros, ...symmetricEigen(matrix).values.map((value) => value * scale)]);
}

/** The length of a vector of so many independent standard normal numbers. */
function chi(random: Random, degrees: number): number {
  let sum = 0;
  for (let i = 0; i < degrees; i++) sum += random.normal() ** 2;
  return Math.sqrt(sum);
}
