import type { Method, MethodParameters } from '../methods/method.ts';
import { checkAtLeastZero } from '../numeric/check.ts';
import { noiseResponse } from './noise-response.ts';

/** Noise on the gradient $(\lambda + s\xi)\,y + \sigma\zeta$, with independent ξ and ζ of mean 0 and variance 1. */
export interface GradientNoise {
  /** s ≥ 0: the standard deviation of the curvature, as of a minibatch. */
  readonly multiplicative: number;
  /** σ ≥ 0: the standard deviation of the gradient at the minimum. Default 1. */
  readonly additive?: number;
}

/** Whether a mode settles in mean square under multiplicative noise, and at what variance. */
export interface MeanSquareStability {
  /** Whether $\mathbb{E}\,\theta_k^2$ stays bounded: the mode is stable and `gain` is below 1. */
  readonly stable: boolean;
  /** $s^2 \operatorname{Var}y$ under unit additive noise: how much of a fluctuation comes back; Infinity unless the mode is stable. */
  readonly gain: number;
  /** The stationary variance of the points that the method stores under both noises; Infinity if not `stable`. */
  readonly variance: number;
}

/**
 * Mean-square stability of a mode whose curvature is noisy. With $V$ and $V_y$ the variances of what the method stores
 * and of the points where it takes its gradients, under additive noise of variance 1 ({@link noiseResponse}), the mode settles
 * exactly when it is stable and $s^2 V_y < 1$, and then at
 *
 * $$\operatorname{Var} = \frac{\sigma^2 V}{1 - s^2 V_y}$$
 *
 * For heavy ball the condition is $\eta < \frac{2(1 - \beta^2)\lambda}{(1 - \beta)\lambda^2 + (1 + \beta)s^2}$: unlike the
 * limit without noise it falls with β as soon as s² is large against $(1 - \beta)\lambda^2$.
 *
 * @remarks Accuracy as of the variances; next to the limit $1 - s^2V_y$ loses what the subtraction takes. Derivation: the second
 * moments obey a linear recursion, whose spectral radius is below 1 exactly then; source: `mohammadi2021` for the variances.
 * @param method - One of `METHODS`, or your own.
 * @param parameters - The method's parameters.
 * @param lambda - The mean curvature λ.
 * @param noise - The two standard deviations, see {@link GradientNoise}.
 * @returns The verdict, the gain $s^2 V_y$ and the variance.
 * @throws RangeError or TypeError if a parameter is missing, unknown or out of its range, or a standard deviation is negative or
 * not finite.
 * @example
 * ```ts
 * import { heavyBall, meanSquareStability } from 'heavyball';
 * meanSquareStability(heavyBall, { beta: 0.9, eta: 0.1 }, 1, { multiplicative: 0.5 }).stable; // => true
 * meanSquareStability(heavyBall, { beta: 0.99, eta: 0.1 }, 1, { multiplicative: 0.5 }).stable; // => false
 * ```
 */
export function meanSquareStability<P extends MethodParameters>(
  method: Method<P>,
  parameters: P,
  lambda: number,
  { multiplicative, additive = 1 }: GradientNoise,
): MeanSquareStability {
  checkAtLeastZero('meanSquareStability', 'multiplicative', multiplicative);
  checkAtLeastZero('meanSquareStability', 'additive', additive);
  const { stored, lookAhead } = noiseResponse(method, parameters, lambda);
  const gain = lookAhead.variance < Infinity ? multiplicative ** 2 * lookAhead.variance : Infinity;
  const stable = gain < 1;
  return { stable, gain, variance: stable ? (additive ** 2 * stored.variance) / (1 - gain) : Infinity };
}
