import { characteristicPolynomial } from '../mode/characteristic-polynomial.ts';
import { add, divide, scale } from '../numeric/double-double.ts';
import { checkParameters } from './check-parameters.ts';
import { intervalRatios } from './interval-ratios.ts';
import type { Method, MethodParameters } from './method.ts';
import { optimalConstants } from './optimal-constants.ts';

/** Parameters of gradient descent. */
export interface GradientDescentParameters extends MethodParameters {
  /** Learning rate η > 0. */
  readonly eta: number;
  /** Gradient descent has no momentum. */
  readonly beta?: undefined;
  /** Gradient descent has no momentum. */
  readonly oneMinusBeta?: undefined;
  /** Gradient descent does not look ahead. */
  readonly gamma?: undefined;
}

const WHERE = 'gradient-descent';

/**
 * Gradient descent, the method without memory:
 *
 * $$\theta_{k+1} = \theta_k - \eta \nabla f(\theta_k), \qquad p(z) = z^2 - (1 - \eta\lambda) z$$
 *
 * The root is $1 - \eta\lambda$ (the other is 0): stable for $0 < \eta\lambda < 2$. The best constant step on curvatures
 * $[\mu, L]$ is $\eta = 2/(L + \mu)$ with rate $(\kappa - 1)/(\kappa + 1)$; $\eta = 1/L$ has only $1 - 1/\kappa$.
 *
 * Source: `nesterov2004`.
 *
 * @example
 * ```ts
 * import { gradientDescent } from 'heavyball';
 * gradientDescent.optimal({ mu: 1, L: 3 })?.eta; // => 0.5
 * ```
 */
export const gradientDescent: Method<GradientDescentParameters> = {
  name: WHERE,
  title: 'gradient descent',
  parameters: { eta: { symbol: 'η', usualRange: [0, 1] } },
  coordinates: 'family',
  lookAhead: null,

  family(parameters) {
    checkParameters(WHERE, parameters, ['eta']);
    return { beta: 0, gamma: 0, eta: parameters.eta };
  },

  polynomial(parameters, lambda) {
    checkParameters(WHERE, parameters, ['eta']);
    return characteristicPolynomial({ beta: 0, gamma: 0, eta: parameters.eta, lambda });
  },

  step({ eta }, { current }, gradient) {
    const slope = gradient(current);
    return { current: current.map((value, i) => value - eta * slope[i]!), previous: current };
  },

  /** With q = μ/L: η = 2/(L(1 + q)), rate (1 − q)/(1 + q). */
  optimal(interval) {
    const { ratio, spread, L } = intervalRatios(WHERE, interval);
    const onePlusRatio = add({ hi: 1, lo: 0 }, ratio);
    return optimalConstants({
      eta: divide(divide({ hi: 2, lo: 0 }, onePlusRatio), L),
      rate: divide(spread, onePlusRatio),
      gap: divide(scale(ratio, 2), onePlusRatio),
    });
  },

  guarantee: { optimal: 'rate (κ − 1)/(κ + 1) of the iterates: `nesterov2004`' },
};
