import { checkInteger, checkPositive } from '../numeric/check.ts';
import { fromEigenvalues } from './from-eigenvalues.ts';
import type { Spectrum } from './spectrum.ts';

/** The shape of a power law. */
export interface PowerLawOptions {
  /** Exponent α > 0. Default 1. */
  readonly exponent?: number;
  /** The largest eigenvalue L > 0. Default 1. */
  readonly L?: number;
}

/**
 * Eigenvalues that fall by a power of their rank, $\lambda_i = L\, i^{-\alpha}$, i = 1, …, n, so that $\kappa = n^\alpha$: the shape
 * of kernel matrices and of the Hessians of networks.
 *
 * @param count - n, a whole number ≥ 1.
 * @param options - α and L.
 * @returns The spectrum; its eigenvalues ascend.
 * @throws RangeError or TypeError if a number is not as said.
 * @example
 * ```ts
 * import { powerLaw } from 'heavyball';
 * powerLaw(4, { exponent: 2, L: 16 }).eigenvalues; // => [ 1, 1.7777777777777777, 4, 16 ]
 * ```
 */
export function powerLaw(count: number, { exponent = 1, L = 1 }: PowerLawOptions = {}): Spectrum {
  checkInteger('powerLaw', 'count', count, 1);
  checkPositive('powerLaw', 'exponent', exponent);
  checkPositive('powerLaw', 'L', L);
  return fromEigenvalues(
    Array.from({ length: count }, (_, i) => L / (i + 1) ** exponent),
    undefined,
    { flatThreshold: 0 },
  );
}
