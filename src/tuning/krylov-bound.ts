import { checkInteger } from '../numeric/check.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { lowerBound } from './lower-bound.ts';

/**
 * The smallest factor by which any first-order method, even one that changes its constants at every step, is sure to have
 * shrunk the error after k gradients on the quadratics over [μ, L]:
 *
 * $$\min_{p(0) = 1,\ \deg p \le k}\ \max_{[\mu, L]} |p| = \frac{1}{T_k\big(\frac{\kappa + 1}{\kappa - 1}\big)} =
 * \frac{2\rho^{*k}}{1 + \rho^{*2k}}$$
 *
 * with the Chebyshev polynomial $T_k$ and $\rho^*$ of {@link lowerBound}.
 *
 * @remarks Relative accuracy $2^{-53}\,(8 + 8k(-\ln\rho^*))$. Source: `saad2003`.
 * @param spectrum - Only its μ and L matter.
 * @param k - Number of gradients, an integer ≥ 0.
 * @returns A factor in [0, 1].
 * @throws RangeError if k is not such an integer (TypeError if no number), or no eigenvalue is above the flat threshold.
 * @example
 * ```ts
 * import { fromKappa, krylovBound } from 'heavyball';
 * krylovBound(fromKappa(100), 69); // => 0.0000019394
 * ```
 */
export function krylovBound(spectrum: Spectrum, k: number): number {
  checkInteger('krylovBound', 'k', k);
  const { rateDecay } = lowerBound(spectrum);
  if (k === 0) return 1;
  const power = Math.exp(-k * rateDecay);
  return (2 * power) / (1 + power * power);
}
