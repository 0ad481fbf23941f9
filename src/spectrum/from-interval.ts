import { checkPositive } from '../numeric/check.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import type { Spectrum } from './spectrum.ts';

/**
 * The spectrum of all quadratics with curvature in [μ, L]: $\kappa = L/\mu$.
 *
 * @param mu - Smallest curvature μ, finite, > 0, in units of λ.
 * @param L - Largest curvature, finite, ≥ μ; μ = L is allowed (κ = 1).
 * @returns A spectrum of kind `'interval'` with the eigenvalues μ and L. κ is L/μ correctly rounded, which is Infinity
 * where the quotient exceeds a double.
 * @throws TypeError if μ or L is not a number; RangeError if μ ≤ 0, μ > L, or either is not finite.
 * @example
 * ```ts
 * import { fromInterval } from 'heavyball';
 * fromInterval(0.5, 50).kappa; // => 100
 * ```
 */
export function fromInterval(mu: number, L: number): Spectrum {
  checkPositive('fromInterval', 'mu', mu);
  checkPositive('fromInterval', 'L', L);
  if (mu > L) throw inputRangeError(`fromInterval: mu must be at most L, got mu = ${mu} and L = ${L}`);
  return { kind: 'interval', eigenvalues: [mu, L], mu, L, kappa: L / mu, flat: 0, negative: [], flatThreshold: 0 };
}
