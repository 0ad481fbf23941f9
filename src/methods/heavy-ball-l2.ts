import { characteristicPolynomial } from '../mode/characteristic-polynomial.ts';
import { checkAtLeastZero } from '../numeric/check.ts';
import { exactBeta, roundedBeta } from './check-parameters.ts';
import { heavyBallOptimum } from './heavy-ball-optimum.ts';
import { intervalRatios } from './interval-ratios.ts';
import type { Method } from './method.ts';
import { optimalConstants } from './optimal-constants.ts';
import { checkWeightDecayParameters, type WeightDecayParameters } from './weight-decay-parameters.ts';

const WHERE = 'heavy-ball-l2';

/**
 * The heavy ball with coupled weight decay: $w\theta$ is added to the gradient, as if $\frac w2|\theta|^2$ were to the objective,
 *
 * $$\theta_{k+1} = \theta_k + \beta(\theta_k - \theta_{k-1}) - \eta\big(\nabla f(\theta_k) + w\theta_k\big), \qquad
 * p(z) = z^2 - \big(1 + \beta - \eta(\lambda + w)\big) z + \beta$$
 *
 * the heavy ball on $\lambda + w$: stable for $|\beta| < 1$ and $0 < \eta(\lambda + w) < 2(1 + \beta)$, and best with Polyak's
 * constants on $[\mu + w, L + w]$. It converges to the regularised minimiser, $\lambda\theta^\star/(\lambda + w)$ in each
 * eigendirection.
 *
 * Source: `polyak1964`, `loshchilov2019`.
 *
 * @example
 * ```ts
 * import { heavyBallL2 } from 'heavyball';
 * heavyBallL2.optimal({ mu: 0.5, L: 8.5 }, { weightDecay: 0.5 })?.rate; // => 0.5
 * ```
 */
export const heavyBallL2: Method<WeightDecayParameters> = {
  name: WHERE,
  title: 'heavy ball with coupled weight decay',
  parameters: {
    beta: { symbol: 'β', usualRange: [0, 1] },
    weightDecay: { symbol: 'w', usualRange: [0, 1], description: 'weight decay, part of the gradient' },
    eta: { symbol: 'η', usualRange: [0, 1] },
  },
  coordinates: 'own',
  lookAhead: null,

  family(parameters) {
    checkWeightDecayParameters(WHERE, parameters);
    return { beta: roundedBeta(parameters), gamma: 0, eta: parameters.eta, shift: parameters.weightDecay };
  },

  polynomial(parameters, lambda) {
    checkWeightDecayParameters(WHERE, parameters);
    const beta = exactBeta(WHERE, parameters);
    const { eta, weightDecay } = parameters;
    return characteristicPolynomial({ beta, gamma: 0, eta, lambda: [lambda, weightDecay] });
  },

  step(parameters, { current, previous }, gradient) {
    const { eta, weightDecay } = parameters;
    const beta = roundedBeta(parameters);
    const slope = gradient(current).map((value, i) => value + weightDecay * current[i]!);
    const next = current.map((value, i) => value + beta * (value - previous[i]!) - eta * slope[i]!);
    return { current: next, previous: current };
  },

  optimal(interval, { weightDecay } = {}) {
    if (weightDecay === undefined) return null;
    checkAtLeastZero(WHERE, 'weightDecay', weightDecay);
    return optimalConstants(heavyBallOptimum(intervalRatios(WHERE, interval, weightDecay)), { weightDecay });
  },
};
