import { checkAtLeastZero } from '../numeric/check.ts';
import { add, divide, multiply, scale, type DoubleDouble } from '../numeric/double-double.ts';
import { sumIn } from '../numeric/sum-in.ts';
import { exactBeta, exactComplement, roundedBeta, roundedComplement } from './check-parameters.ts';
import { intervalRatios } from './interval-ratios.ts';
import type { Method } from './method.ts';
import { optimalConstants } from './optimal-constants.ts';
import { ownPolynomial } from './own-polynomial.ts';
import { checkWeightDecayParameters, type WeightDecayParameters } from './weight-decay-parameters.ts';

const WHERE = 'heavy-ball-decoupled';

/**
 * The heavy ball with decoupled weight decay: the parameters shrink by themselves, past the buffer, which starts empty,
 *
 * $$m_k = \beta m_{k-1} + \nabla f(\theta_k), \qquad \theta_{k+1} = (1 - \eta w)\theta_k - \eta m_k, \qquad
 * p(z) = (z - \beta)\big(z - (1 - \eta w)\big) + \eta\lambda z$$
 *
 * With $\beta' = \beta(1 - \eta w)$ this is the heavy ball on $\lambda + (1 - \beta)w$. With $|\beta'| < 1$ it is stable for
 * $0 < \eta(\lambda + (1 - \beta)w)$ and $\eta\lambda < (1 + \beta)(2 - \eta w)$. Both ends of $[\mu, L]$ are critical for
 *
 * $$S = (\sqrt L + \sqrt\mu)^2 + 4w: \quad \eta = \frac4S, \quad \beta = \frac{(\sqrt L - \sqrt\mu)^2}{S}, \quad
 * \rho = \frac{L - \mu}{S}$$
 *
 * Source: `loshchilov2019`.
 *
 * @example
 * ```ts
 * import { heavyBallDecoupled } from 'heavyball';
 * heavyBallDecoupled.optimal({ mu: 1, L: 9 }, { weightDecay: 4 })?.rate; // => 0.25
 * ```
 */
export const heavyBallDecoupled: Method<WeightDecayParameters> = {
  name: WHERE,
  title: 'heavy ball with decoupled weight decay',
  parameters: {
    beta: { symbol: 'β', usualRange: [0, 1] },
    weightDecay: { symbol: 'w', usualRange: [0, 1], description: 'weight decay of the parameters themselves' },
    eta: { symbol: 'η', usualRange: [0, 1] },
  },
  coordinates: 'own',
  lookAhead: null,

  family(parameters) {
    checkWeightDecayParameters(WHERE, parameters);
    const { eta, weightDecay } = parameters;
    const beta = roundedBeta(parameters) * (1 - eta * weightDecay);
    return { beta, gamma: 0, eta, shift: roundedComplement(parameters) * weightDecay };
  },

  polynomial(parameters, lambda) {
    checkWeightDecayParameters(WHERE, parameters);
    return ownPolynomial(WHERE, parameters, lambda, (arithmetic) => {
      const { of, add, multiply, scale } = arithmetic;
      const momentum = sumIn(arithmetic, exactBeta(WHERE, parameters));
      const eta = of(parameters.eta);
      const loss = multiply(eta, of(parameters.weightDecay));
      const complement = sumIn(arithmetic, exactComplement(WHERE, parameters));
      return {
        beta: add(momentum, scale(multiply(momentum, loss), -1)),
        etaLambda: add(multiply(eta, of(lambda)), multiply(complement, loss)),
        gammaEtaLambda: of(0),
      };
    });
  },

  /** From an empty buffer the whole decay acts: 1 − η(λ + w). */
  firstFactor(parameters, lambda) {
    checkWeightDecayParameters(WHERE, parameters);
    return 1 - parameters.eta * (lambda + parameters.weightDecay);
  },

  step(parameters, { current, memory }, gradient) {
    const { eta, weightDecay } = parameters;
    const beta = roundedBeta(parameters);
    const slope = gradient(current);
    const buffer = slope.map((value, i) => beta * (memory?.[0]?.[i] ?? 0) + value);
    const next = current.map((value, i) => (1 - eta * weightDecay) * value - eta * buffer[i]!);
    return { current: next, previous: current, memory: [buffer] };
  },

  /**
   * With r = 1/√κ, v = w/L and S = (1 + r)² + 4v: η = 4/(L S), 1 − β = 4(r + v)/S, ρ = (1 − r²)/S,
   * 1 − ρ = (2r(1 + r) + 4v)/S.
   */
  optimal(interval, { weightDecay } = {}) {
    if (weightDecay === undefined) return null;
    checkAtLeastZero(WHERE, 'weightDecay', weightDecay);
    const { rootRatio, spread, L } = intervalRatios(WHERE, interval);
    const onePlusRoot = add({ hi: 1, lo: 0 }, rootRatio);
    const decay = divide({ hi: weightDecay, lo: 0 }, L);
    const sum = add(multiply(onePlusRoot, onePlusRoot), scale(decay, 4));
    const share = (value: DoubleDouble): DoubleDouble => divide(value, sum);
    const optimum = {
      eta: divide(share({ hi: 4, lo: 0 }), L),
      oneMinusBeta: share(scale(add(rootRatio, decay), 4)),
      rate: share(spread),
      gap: share(add(scale(multiply(rootRatio, onePlusRoot), 2), scale(decay, 4))),
    };
    return optimalConstants(optimum, { weightDecay });
  },
};
