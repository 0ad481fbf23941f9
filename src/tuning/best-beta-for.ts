import type { Method, MethodParameters } from '../methods/method.ts';
import { checkPositive } from '../numeric/check.ts';
import { inputRangeError, inputTypeError } from '../numeric/input-error.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { hasMomentum } from '../stability/look-ahead-of.ts';
import { checkTunable } from './check-tunable.ts';
import { findBestBeta } from './find-best-beta.ts';
import type { BestParameters } from './tuning.ts';

/**
 * The best momentum for a given learning rate, on the quadratics over [μ, L]. Heavy ball, for η < 4/L:
 *
 * $$\beta = \rho^2, \qquad \rho = \max\big(|1 - \sqrt{\eta\mu}|,\ |1 - \sqrt{\eta L}|\big)$$
 *
 * which is critical damping at the end that binds. This is also the best of the (β, γ, η) family: each curvature's ρ is
 * at least $|1 - \sqrt{\eta\lambda}|$ whatever β and γ are, so γ = 0 is among the best. Nesterov, other look-aheads and
 * methods with parameters of their own: the sublevel sets {rate ≤ r} are intervals in β, and a bisection on r finds the
 * smallest that is not empty.
 *
 * @remarks From η = 4/L on no momentum is stable, with any look-ahead of the family. Rate, gap and decay are right to 8 units of $2^{-53}$;
 * 1 − β is the real number rounded down. Source: `polyak1964`; the condition for ρ ≤ r: `jury1964`.
 * @param method - A method with momentum.
 * @param eta - Learning rate, in units of 1/λ: 0 < η < 4/L for the family's.
 * @param spectrum - Only its μ and L matter, in units of λ.
 * @param given - The method's parameters of its own (weight decay), where it has any without default.
 * @returns The parameters, η as given, and the rate of the real-number optimum.
 * @throws RangeError if η is not finite and above 0, if no momentum is stable with it, if no eigenvalue is above the flat threshold, or if L is infinite.
 * @throws TypeError if the method has no momentum, or a polynomial that is not linear in β (triple momentum).
 * @throws RangeError or TypeError if the method refuses what is given.
 * @example
 * ```ts
 * import { bestBetaFor, fromInterval, heavyBall } from 'heavyball';
 * bestBetaFor(heavyBall, 0.25, fromInterval(0.25, 1)).parameters.beta; // => 0.5625
 * ```
 */
export function bestBetaFor<P extends MethodParameters>(
  method: Method<P>,
  eta: number,
  spectrum: Spectrum,
  given: Partial<NoInfer<P>> = {},
): BestParameters {
  const where = 'bestBetaFor';
  checkTunable(where, spectrum);
  checkPositive(where, 'eta', eta);
  if (!hasMomentum(method)) throw inputTypeError(`${where}: method must have momentum, got ${method.name}`);
  const best = findBestBeta(where, method, { ...given, eta }, spectrum);
  if (best !== null) return best;
  const limit = method.coordinates === 'family' ? `, below 4/L = ${4 / spectrum.L}` : '';
  throw inputRangeError(`${where}: eta must be one for which some momentum is stable${limit}, got ${eta}`);
}
