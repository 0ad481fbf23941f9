import { completeFrom } from '../methods/conventions/complete-from.ts';
import type { Convention, ConventionParameters } from '../methods/conventions/convention.ts';
import { coupledFamily } from '../methods/conventions/coupled-family.ts';
import { characteristicPolynomial } from '../mode/characteristic-polynomial.ts';
import type { SharpnessThreshold } from './sharpness.ts';
import { stableCurvatures } from './stable-curvatures.ts';

/**
 * The largest stable curvature in the spelling of a framework or text, see {@link sharpnessThreshold}: of the objective that is
 * minimized, which is −f where the convention maximizes.
 *
 * @remarks Right to $8 \cdot 2^{-53}$, the roundings of the parameters, of the threshold and of what weight decay takes from
 * it. Source: `jury1964`.
 * @param convention - One of `CONVENTIONS`.
 * @param parameters - Its parameters, in its own spelling; those with a default may be left out. A learning rate of 0 moves
 * nothing, and no curvature is stable.
 * @returns The threshold, and the boundary that is crossed there.
 * @throws TypeError or RangeError for parameters that the convention refuses.
 * @example
 * ```ts
 * import { ema, pytorch, sharpnessThresholdIn } from 'heavyball';
 * sharpnessThresholdIn(ema, { alpha: 1, beta: 0.9 }).sharpness; // => 38
 * sharpnessThresholdIn(pytorch, { lr: 0.1, momentum: 0.9, weight_decay: 1 }).sharpness; // => 37
 * ```
 */
export function sharpnessThresholdIn<P extends ConventionParameters>(
  convention: Convention<P>,
  parameters: Readonly<Partial<P>>,
): SharpnessThreshold {
  const { beta, gamma, eta, decay } = coupledFamily(convention.toFamily(completeFrom(convention, parameters)));
  if (eta === 0) return { sharpness: null, boundary: null, least: null };
  return stableCurvatures(eta, (lambda) => characteristicPolynomial({ beta, gamma, eta, lambda }), decay.weight);
}
