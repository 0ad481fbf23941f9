import type { Matrix } from '../numeric/matrix.ts';
import { symmetricEigen } from '../numeric/symmetric-eigen.ts';
import type { Hessian } from './hessian-matrix.ts';
import { spectrumOfComputed } from './spectrum-of-computed.ts';
import type { HessianOptions, Spectrum } from './spectrum.ts';
import { symmetricHessian } from './symmetric-hessian.ts';

/** A Hessian in its own coordinates. */
export interface Eigenbasis {
  /** The eigenvalues, in ascending order, with μ, L and κ. */
  readonly spectrum: Spectrum;
  /** n × n orthogonal matrix: column i is the unit eigenvector of `spectrum.eigenvalues[i]`, its largest component positive. */
  readonly vectors: Matrix;
}

/**
 * The spectrum of a Hessian together with its eigenvectors: $H = V \operatorname{diag}(\lambda_1, \dots, \lambda_n) V^\top$.
 *
 * @remarks Accuracy: each eigenvalue to about $n\,\varepsilon\,\lVert H\rVert$, each eigenvector to that over the distance to
 * the nearest other eigenvalue; a repeated eigenvalue has an arbitrary orthonormal basis of its eigenspace. Cost: O(n³),
 * about 7 s at n = 1000; {@link spectrumOf}, without the eigenvectors, takes less than a tenth of that. Source: `golub2013`, §8.3
 * (Householder tridiagonalisation and QL iteration).
 * @param hessian - Square, symmetric, finite: an ml-matrix `Matrix` or its rows. Not changed.
 * @param options - The flat threshold, and whether an asymmetric matrix is symmetrised.
 * @returns The spectrum and the eigenvectors.
 * @throws TypeError if `hessian` is not a square matrix of numbers; RangeError if an entry is not finite, if some
 * $|h_{ij} - h_{ji}|$ exceeds 1e-12 of the largest |entry| and `symmetrize` is not set (the worst pair is named), or if an
 * eigenvalue exceeds the largest double.
 * @example
 * ```ts
 * import { eigenbasisOf } from 'heavyball';
 * const { spectrum, vectors } = eigenbasisOf([[2, 1], [1, 2]]);
 * spectrum.eigenvalues[1]; // => 3
 * vectors.get(0, 1); // => 0.7071067811865475
 * ```
 */
export function eigenbasisOf(hessian: Hessian, options: HessianOptions = {}): Eigenbasis {
  const matrix = symmetricHessian('eigenbasisOf', hessian, options);
  const { values, vectors } = symmetricEigen(matrix);
  return { spectrum: spectrumOfComputed('eigenbasisOf', values, options), vectors };
}
