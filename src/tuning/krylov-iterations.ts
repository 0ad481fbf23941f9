import { checkFraction } from '../numeric/check.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { lowerBound } from './lower-bound.ts';

/** How far arcosh(1/ε)/(−ln ρ*) may be above an integer by rounding alone. */
const ROUNDING: number = 4 * Number.EPSILON;

/**
 * The fewest gradients after which any first-order method can be sure to have shrunk the error by the factor ε on the quadratics over
 * [μ, L]:
 *
 * $$\min\lbrace k : 1/T_k\big(\tfrac{\kappa + 1}{\kappa - 1}\big) \le \varepsilon\rbrace =
 * \Big\lceil\frac{\operatorname{arcosh}(1/\varepsilon)}{-\ln\rho^*}\Big\rceil$$
 *
 * Chebyshev's semi-iteration takes so many from rest, conjugate gradients at most so many.
 *
 * Source: `saad2003`.
 * @param epsilon - The factor ε, 0 < ε < 1.
 * @param spectrum - Only its μ and L matter.
 * @returns The count; 1 for a single curvature.
 * @throws RangeError if ε is not between 0 and 1 (TypeError if no number), or no eigenvalue is above the flat threshold.
 * @example
 * ```ts
 * import { fromKappa, krylovBound, krylovIterations } from 'heavyball';
 * krylovIterations(1e-6, fromKappa(100)); // => 73
 * krylovBound(fromKappa(100), 73) <= 1e-6; // => true
 * ```
 */
export function krylovIterations(epsilon: number, spectrum: Spectrum): number {
  checkFraction('krylovIterations', 'epsilon', epsilon);
  return Math.ceil((Math.acosh(1 / epsilon) / lowerBound(spectrum).rateDecay) * (1 - ROUNDING)) || 1;
}
