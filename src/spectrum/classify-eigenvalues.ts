import { checkAtLeastZero } from '../numeric/check.ts';
import type { Spectrum, SpectrumOptions } from './spectrum.ts';

/** Throws unless the caller's flat threshold, where given, is a finite number ≥ 0. */
export function checkFlatThreshold(where: string, { flatThreshold }: SpectrumOptions): void {
  if (flatThreshold === undefined) return;
  checkAtLeastZero(where, 'flatThreshold', flatThreshold);
}

/** Builds the spectrum of finite eigenvalues in ascending order. */
export function classifyEigenvalues(eigenvalues: readonly number[], options: SpectrumOptions): Spectrum {
  const flatThreshold = options.flatThreshold ?? rounding(eigenvalues);
  const mu = eigenvalues.find((lambda) => lambda > flatThreshold) ?? NaN;
  const L = eigenvalues.findLast((lambda) => lambda > flatThreshold) ?? NaN;
  const flat = eigenvalues.filter((lambda) => Math.abs(lambda) <= flatThreshold).length;
  const negative = eigenvalues.filter((lambda) => lambda < -flatThreshold);
  return { kind: 'eigenvalues', eigenvalues, mu, L, kappa: L / mu, flat, negative, flatThreshold };
}

/**
 * n ε max |λ|. A backward stable eigensolver returns the eigenvalues of H + E with ‖E‖ of the order of n ε ‖H‖
 * (`golub2013`, §8.3), so by Weyl's inequality a computed eigenvalue this close to zero may have any sign in truth.
 */
function rounding(eigenvalues: readonly number[]): number {
  const largest = eigenvalues.reduce((most, lambda) => Math.max(most, Math.abs(lambda)), 0);
  return eigenvalues.length * Number.EPSILON * largest;
}
