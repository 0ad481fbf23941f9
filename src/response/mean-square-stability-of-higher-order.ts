import type { HigherOrderMethod } from '../methods/higher-order-method.ts';
import type { MethodParameters } from '../methods/method.ts';
import { checkAtLeastZero } from '../numeric/check.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import type { GradientNoise, MeanSquareStability } from './mean-square-stability.ts';
import { noiseOfHigherOrder } from './noise-of-higher-order.ts';

const WHERE = 'meanSquareStabilityOfHigherOrder';

/**
 * Mean-square stability of a mode of a method of higher order whose curvature is noisy; what {@link meanSquareStability} is for the
 * second order. With V the variance of θ under additive noise of variance 1 ({@link noiseOfHigherOrder}), the mode settles
 * exactly when it is stable and $s^2 V < 1$, and then at $\frac{\sigma^2 V}{1 - s^2 V}$.
 *
 * @remarks A noise ξ on the gradient at θ is worth $(s\theta)^2 + \sigma^2$ in the mean square, and comes back with the squares of the
 * impulse response, whose sum is V: a renewal equation. Accuracy as of the variance; next to the limit $1 - s^2 V$ loses what the
 * subtraction takes. Source: `mohammadi2021` for the second order.
 * @param method - One of `HIGHER_ORDER_METHODS`, or your own that takes its gradients at the points that it stores.
 * @param parameters - The method's parameters.
 * @param lambda - The mean curvature λ.
 * @param noise - The two standard deviations, see {@link GradientNoise}.
 * @returns The verdict, the gain $s^2 V$ and the variance of θ.
 * @throws RangeError or TypeError if a parameter is missing, unknown or out of its range, a standard deviation is negative or not
 * finite, or if the method takes its gradients elsewhere.
 * @example
 * ```ts
 * import { aggregatedMomentum, meanSquareStabilityOfHigherOrder } from 'heavyball';
 * const parameters = { betas: [0, 0.9, 0.99], eta: 0.1 };
 * meanSquareStabilityOfHigherOrder(aggregatedMomentum, parameters, 1, { multiplicative: 0.5 }).variance; // => 0.478423
 * meanSquareStabilityOfHigherOrder(aggregatedMomentum, parameters, 1, { multiplicative: 2 }).stable; // => false
 * ```
 */
export function meanSquareStabilityOfHigherOrder<P extends MethodParameters>(
  method: HigherOrderMethod<P>,
  parameters: P,
  lambda: number,
  { multiplicative, additive = 1 }: GradientNoise,
): MeanSquareStability {
  checkAtLeastZero(WHERE, 'multiplicative', multiplicative);
  checkAtLeastZero(WHERE, 'additive', additive);
  const { variance } = noiseOfHigherOrder(method, parameters, lambda).iterate;
  if (!takesGradientsAtIterates(method, parameters, lambda)) {
    throw inputRangeError(`${WHERE}: method must take its gradients at the points that it stores, got ${method.name}`);
  }
  const gain = variance < Infinity ? multiplicative ** 2 * variance : Infinity;
  const stable = gain < 1;
  return { stable, gain, variance: stable ? (additive ** 2 * variance) / (1 - gain) : Infinity };
}

/** Whether the gradients of the first steps are taken at the points from which they start, and once each. */
function takesGradientsAtIterates<P extends MethodParameters>(
  method: HigherOrderMethod<P>,
  parameters: P,
  lambda: number,
): boolean {
  let state: ReturnType<typeof method.step> = { current: [1], previous: [1] };
  for (let k = 0; k < method.coefficients(parameters, lambda).length; k++) {
    const points: number[] = [];
    const next = method.step(parameters, state, ([theta = NaN]) => {
      points.push(theta);
      return [lambda * theta];
    });
    if (points.length !== 1 || points[0] !== state.current[0]) return false;
    state = next;
  }
  return true;
}
