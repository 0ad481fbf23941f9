import type { Method, MethodParameters } from '../methods/method.ts';
import { checkPositive } from '../numeric/check.ts';
import { inputTypeError } from '../numeric/input-error.ts';
import { hasMomentum } from './look-ahead-of.ts';
import type { MomentumForSharpness } from './sharpness.ts';
import { stableMomenta } from './stable-momenta.ts';

/**
 * Which momentum an observed sharpness needs: the β for which every curvature above 0 and up to λ is stable, the other
 * parameters given. The inverse of {@link sharpnessThreshold}.
 *
 * Heavy ball: $\max(-1, \tfrac12\eta\lambda - 1) < \beta < 1$, none for $\eta\lambda \ge 4$: a sharper minimum needs *more*
 * momentum. Nesterov, for $\eta\lambda > 1$: $\beta < \frac{2 - \eta\lambda}{2(\eta\lambda - 1)}$, that is *less* of it.
 * Averaged heavy ball: $\beta > \frac{\alpha\lambda - 2}{\alpha\lambda + 2}$, which there always is.
 *
 * @remarks The conditions are affine in β; they are read off the method's own polynomial at three values of β. Right to some
 * roundings, unless β decides 2γ + 1 so closely that they cancel. Source: `jury1964`, `cohen2021`.
 * @param method - One of `METHODS` whose polynomial is affine in β, as all but triple momentum's is; or your own.
 * @param parameters - The method's parameters but for β, which is ignored if given.
 * @param sharpness - The observed λ > 0.
 * @returns The open interval of momenta; or none, and why. One in which no double lies is none.
 * @throws RangeError or TypeError if a parameter is missing, unknown or out of its range, or the sharpness is not such a
 * number; TypeError if the method has no β, or is not affine in it.
 * @example
 * ```ts
 * import { betaForSharpness, heavyBall, nesterov } from 'heavyball';
 * betaForSharpness(heavyBall, { eta: 0.1 }, 30).momenta?.lower; // => { momentum: 0.5, boundary: 'flip' }
 * betaForSharpness(nesterov, { eta: 0.1 }, 15).momenta?.upper; // => { momentum: 0.5, boundary: 'flip' }
 * betaForSharpness(heavyBall, { eta: 0.1 }, 50).reason; // => 'the momentum must be above 1.5 (flip) and below 1 (neimark-sacker)'
 * ```
 */
export function betaForSharpness(
  method: Method,
  parameters: MethodParameters,
  sharpness: number,
): MomentumForSharpness {
  checkPositive('betaForSharpness', 'sharpness', sharpness);
  if (!hasMomentum(method)) {
    throw inputTypeError(`betaForSharpness: method must have a momentum beta, got ${method.name}, which has none`);
  }
  const others = { ...parameters, oneMinusBeta: undefined };
  const found = stableMomenta(sharpness, (beta) => [
    method.polynomial({ ...others, beta }, 0),
    method.polynomial({ ...others, beta }, sharpness),
  ]);
  if (found !== null) return found;
  throw inputTypeError(
    `betaForSharpness: method must have a polynomial that is affine in beta, got ${method.name}, whose is not`,
  );
}
