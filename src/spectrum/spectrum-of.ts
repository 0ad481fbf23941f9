import { symmetricEigenvalues } from '../numeric/symmetric-eigenvalues.ts';
import type { Hessian } from './hessian-matrix.ts';
import { spectrumOfComputed } from './spectrum-of-computed.ts';
import type { HessianOptions, Spectrum } from './spectrum.ts';
import { symmetricHessian } from './symmetric-hessian.ts';

/**
 * The spectrum of a Hessian: its eigenvalues, the interval $[\mu, L]$ of the positive ones, and $\kappa = L/\mu$.
 *
 * @remarks Accuracy: each eigenvalue to about $n\,\varepsilon\,\lVert H\rVert$ with ε = 2⁻⁵², whatever its size; the default
 * flat threshold is that error, so that rounding is not taken for curvature. Entries of any magnitude are allowed: the
 * matrix is scaled by a power of two where products of entries would overflow. Cost: (4/3) n³ operations, about half a second
 * at n = 1000. For Hessians that are too large to write down there is {@link extremeEigenvalues}. Source: `golub2013`, §8.3.
 * @param hessian - Square, symmetric, finite: an ml-matrix `Matrix` or its rows. Not changed.
 * @param options - The flat threshold, and whether an asymmetric matrix is symmetrised.
 * @returns A spectrum of kind `'eigenvalues'`: negative eigenvalues (a saddle) and flat ones are listed and counted, and
 * left out of μ, L and κ.
 * @throws TypeError if `hessian` is not a square matrix of numbers; RangeError if an entry is not finite, if some
 * $|h_{ij} - h_{ji}|$ exceeds 1e-12 of the largest |entry| and `symmetrize` is not set (the worst pair is named), or if an
 * eigenvalue exceeds the largest double.
 * @example
 * ```ts
 * import { spectrumOf } from 'heavyball';
 * spectrumOf([[2, 1], [1, 2]]).kappa; // => 3
 * ```
 */
export function spectrumOf(hessian: Hessian, options: HessianOptions = {}): Spectrum {
  const matrix = symmetricHessian('spectrumOf', hessian, options);
  return spectrumOfComputed('spectrumOf', symmetricEigenvalues(matrix), options);
}
