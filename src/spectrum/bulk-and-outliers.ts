import { fromEigenvalues } from './from-eigenvalues.ts';
import { marchenkoPastur, type MarchenkoPasturOptions } from './marchenko-pastur.ts';
import type { Spectrum } from './spectrum.ts';

/**
 * A bulk of eigenvalues and a few far from it, as Hessians of classifiers have them, about one for each class:
 * {@link marchenkoPastur} together with the outliers given.
 *
 * @param count - How many eigenvalues the bulk has, a whole number ≥ 1.
 * @param outliers - The others: finite numbers, negative ones too.
 * @param options - Of the bulk.
 * @returns The spectrum. Equal seeds give equal spectra.
 * @throws RangeError or TypeError if a number is not as said.
 * @see `sagun2017` in docs/references.md.
 * @example
 * ```ts
 * import { bulkAndOutliers } from 'heavyball';
 * bulkAndOutliers(50, [20, 30], { variance: 0.1 }).L; // => 30
 * ```
 */
export function bulkAndOutliers(
  count: number,
  outliers: readonly number[],
  options: MarchenkoPasturOptions = {},
): Spectrum {
  return fromEigenvalues([...marchenkoPastur(count, options).eigenvalues, ...outliers]);
}
