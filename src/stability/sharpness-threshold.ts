import { type AnyMethod, isSecondOrder } from '../methods/any-method.ts';
import type { HigherOrderMethod } from '../methods/higher-order-method.ts';
import type { Method, MethodParameters } from '../methods/method.ts';
import type { SharpnessThreshold } from './sharpness.ts';
import { stableCurvatures } from './stable-curvatures.ts';
import { type StableInterval, stableIntervals } from './stable-intervals.ts';

/** The curvatures that given parameters of a method of higher order can take. */
export interface HigherOrderSharpnessThreshold extends SharpnessThreshold {
  /** All intervals of positive curvatures on which the method is stable, ascending; `sharpness` is the end of the first. */
  readonly stable: readonly StableInterval[];
}

/**
 * The largest curvature on which a method with given parameters is stable, where training with a constant learning rate
 * comes to the edge of stability:
 *
 * $$\lambda_{\max} = \frac{2(1 + \beta)}{\eta\,(1 + 2\gamma)} - w \;\;(\text{flip}), \qquad
 * \lambda_{\max} = \frac{1 - \beta}{-\gamma\eta} - w \;\;(\text{Neimark–Sacker, for } \gamma < 0 \text{ if it is less})$$
 *
 * with coupled weight decay w. Heavy ball: $\frac{2(1 + \beta)}\eta$, which grows with β to $\frac4\eta$. Nesterov:
 * $\frac{2 + 2\beta}{(1 + 2\beta)\eta}$, which falls to $\frac4{3\eta}$. Averaged momentum: $\frac{2(1 + \beta)}{(1 - \beta)\alpha}$.
 *
 * @remarks From $p(-1) > 0$ and $D < 1$, which are affine in λ, taken from the method's own polynomial with all its digits:
 * rounded to nearest, however near 1 β is. Source: `jury1964`; for the edge of stability `cohen2021`.
 * @param method - One of `METHODS`, or your own second-order method.
 * @param parameters - The method's parameters.
 * @returns The threshold, in units of λ, and the boundary that is crossed there.
 * @throws RangeError or TypeError if a parameter is missing, unknown or out of its range.
 * @example
 * ```ts
 * import { heavyBall, nesterov, sharpnessThreshold } from 'heavyball';
 * sharpnessThreshold(heavyBall, { beta: 0.9, eta: 0.1 }).sharpness; // => 38
 * sharpnessThreshold(nesterov, { beta: 0.9, eta: 0.1 }); // => { sharpness: 13.5714, boundary: 'flip', least: 0 }
 * sharpnessThreshold(heavyBall, { beta: 1.1, eta: 0.1 }).sharpness; // => null
 * ```
 */
export function sharpnessThreshold<P extends MethodParameters>(method: Method<P>, parameters: P): SharpnessThreshold;

/**
 * The same for a method of higher order: where the lowest interval of stable curvatures ends.
 *
 * @remarks Located numerically, as the roots of the polynomial in cos θ that says for which λ a root $e^{i\theta}$ exists; which of the
 * parts between are stable is decided exactly.
 * @param method - One of `HIGHER_ORDER_METHODS`, or your own.
 * @param parameters - The method's parameters.
 * @returns The threshold, to some ulp where the root crosses the circle at an angle, and every stable interval.
 * @throws RangeError or TypeError if a parameter is missing, unknown or out of its range.
 * @example
 * ```ts
 * import { aggregatedMomentum, sharpnessThreshold } from 'heavyball';
 * sharpnessThreshold(aggregatedMomentum, { betas: [0, 0.9, 0.99], eta: 0.1 }).sharpness; // => 29.5737
 * ```
 */
export function sharpnessThreshold<P extends MethodParameters>(
  method: HigherOrderMethod<P>,
  parameters: P,
): HigherOrderSharpnessThreshold;
/** The same for a method of which the order is not known. */
export function sharpnessThreshold(method: AnyMethod, parameters: MethodParameters): SharpnessThreshold;
export function sharpnessThreshold(
  method: AnyMethod,
  parameters: MethodParameters,
): SharpnessThreshold | HigherOrderSharpnessThreshold {
  if (!isSecondOrder(method)) {
    const stable = stableIntervals(method, parameters);
    const [{ from, to, boundary } = { from: null, to: null, boundary: null }] = stable;
    return { sharpness: to, boundary, least: from, stable };
  }
  return stableCurvatures(parameters.eta, (lambda) => method.polynomial(parameters, lambda));
}
