import { characteristicPolynomial } from '../mode/characteristic-polynomial.ts';
import { checkAtLeastZero } from '../numeric/check.ts';
import { exactBeta, roundedBeta } from './check-parameters.ts';
import { intervalRatios } from './interval-ratios.ts';
import type { Method } from './method.ts';
import { nesterovOptimum, nesterovStandard } from './nesterov-optimum.ts';
import { optimalConstants } from './optimal-constants.ts';
import { checkWeightDecayParameters, type WeightDecayParameters } from './weight-decay-parameters.ts';

const WHERE = 'nesterov-l2';

/**
 * Nesterov's method with coupled weight decay: $wy$ is added to the gradient at the look-ahead point,
 *
 * $$y_k = \theta_k + \beta(\theta_k - \theta_{k-1}), \qquad \theta_{k+1} = y_k - \eta\big(\nabla f(y_k) + wy_k\big), \qquad
 * p(z) = z^2 - (1 + \beta)\big(1 - \eta(\lambda + w)\big) z + \beta\big(1 - \eta(\lambda + w)\big)$$
 *
 * Nesterov's method on $\lambda + w$, with its stability and, on $[\mu + w, L + w]$, its constants: `optimal` on quadratics, and
 * the textbook's as `standard`.
 *
 * Source: `nesterov1983`, `loshchilov2019`.
 *
 * @example
 * ```ts
 * import { nesterovL2 } from 'heavyball';
 * nesterovL2.optimal({ mu: 0.5, L: 4.5 }, { weightDecay: 0.5 })?.rate; // => 0.5
 * nesterovL2.standard?.({ mu: 0.5, L: 3.5 }, { weightDecay: 0.5 })?.rate; // => 0.5
 * ```
 */
export const nesterovL2: Method<WeightDecayParameters> = {
  name: WHERE,
  title: 'Nesterov with coupled weight decay',
  parameters: {
    beta: { symbol: 'β', usualRange: [0, 1] },
    weightDecay: { symbol: 'w', usualRange: [0, 1], description: 'weight decay, part of the gradient' },
    eta: { symbol: 'η', usualRange: [0, 1] },
  },
  coordinates: 'own',
  lookAhead: null,

  family(parameters) {
    checkWeightDecayParameters(WHERE, parameters);
    const beta = roundedBeta(parameters);
    return { beta, gamma: beta, eta: parameters.eta, shift: parameters.weightDecay };
  },

  polynomial(parameters, lambda) {
    checkWeightDecayParameters(WHERE, parameters);
    const beta = exactBeta(WHERE, parameters);
    const { eta, weightDecay } = parameters;
    return characteristicPolynomial({ beta, gamma: beta, eta, lambda: [lambda, weightDecay] });
  },

  step(parameters, { current, previous }, gradient) {
    const { eta, weightDecay } = parameters;
    const beta = roundedBeta(parameters);
    const ahead = current.map((value, i) => value + beta * (value - previous[i]!));
    const slope = gradient(ahead).map((value, i) => value + weightDecay * ahead[i]!);
    return { current: ahead.map((value, i) => value - eta * slope[i]!), previous: current };
  },

  optimal(interval, { weightDecay } = {}) {
    if (weightDecay === undefined) return null;
    checkAtLeastZero(WHERE, 'weightDecay', weightDecay);
    return optimalConstants(nesterovOptimum(intervalRatios(WHERE, interval, weightDecay)), { weightDecay });
  },

  standard(interval, { weightDecay } = {}) {
    if (weightDecay === undefined) return null;
    checkAtLeastZero(WHERE, 'weightDecay', weightDecay);
    return optimalConstants(nesterovStandard(intervalRatios(WHERE, interval, weightDecay)), { weightDecay });
  },

  guarantee: { standard: 'rate √(1 − 1/√κ) of the iterates, κ = (L + w)/(μ + w): `nesterov2004`' },
};
