import type { Method } from '../methods/method.ts';
import { checkInteger } from '../numeric/check.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { lookAheadOf } from '../stability/look-ahead-of.ts';
import { bestBetaFor } from './best-beta-for.ts';
import { checkTunable } from './check-tunable.ts';
import type { BestParameters } from './tuning.ts';

/**
 * The ridge of a method's (β, η) plane: the best momentum for each learning rate $0 < \eta < 4/L$. For the heavy ball the curve
 *
 * $$\beta = \max\big((1 - \sqrt{\eta\mu})^2,\ (1 - \sqrt{\eta L})^2\big)$$
 *
 * with a kink at the optimum, where both ends are critically damped.
 *
 * @remarks The learning rates are those at which $\sqrt{\eta L}/2$ divides (0, 1) evenly: $\sqrt\beta$ then runs evenly too.
 * Source: `polyak1964`.
 * @param method - A method with momentum.
 * @param spectrum - Only its μ and L matter.
 * @param count - How many points, ≥ 1.
 * @returns The points by ascending η, with their rates.
 * @throws RangeError if `count` is not a whole number ≥ 1, or if the spectrum cannot be tuned for.
 * @throws TypeError if the method has no momentum, or parameters other than the family's.
 * @example
 * ```ts
 * import { fromInterval, heavyBall, ridgeOf } from 'heavyball';
 * ridgeOf(heavyBall, fromInterval(1, 9), 3).map((point) => point.parameters.beta); // => [ 0.694444, 0.444444, 0.25 ]
 * ```
 */
export function ridgeOf(method: Method, spectrum: Spectrum, count: number): readonly BestParameters[] {
  checkTunable('ridgeOf', spectrum);
  checkInteger('ridgeOf', 'count', count, 1);
  if (method.coordinates === 'own') lookAheadOf('ridgeOf', method);
  return Array.from({ length: count }, (_, i) => {
    const part = (2 * (i + 1)) / (count + 1);
    return bestBetaFor(method, (part * part) / spectrum.L, spectrum);
  });
}
