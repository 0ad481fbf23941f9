import { sumIn } from '../numeric/sum-in.ts';
import { exactBeta, exactComplement, roundedBeta, roundedComplement } from './check-parameters.ts';
import type { Method } from './method.ts';
import { ownPolynomial } from './own-polynomial.ts';
import { checkWeightDecayParameters, type WeightDecayParameters } from './weight-decay-parameters.ts';

const WHERE = 'nesterov-decoupled';

/**
 * Nesterov's method with decoupled weight decay, as the frameworks write it: the parameters shrink by themselves, past the
 * buffer, which starts empty,
 *
 * $$m_k = \beta m_{k-1} + g_k, \qquad \theta_{k+1} = (1 - \eta w)\theta_k - \eta(g_k + \beta m_k), \qquad
 * g_k = \nabla f(\theta_k)$$
 *
 * $$p(z) = (z - \beta)\big(z - (1 - \eta w)\big) + \eta\lambda\big((1 + \beta)z - \beta\big)$$
 *
 * With $\beta' = \beta(1 - \beta\eta w)$ and $\gamma = \beta$ this is the family on $\lambda + (1 - \beta)w$; without decay it
 * is Nesterov's method, of which it stores the look-ahead point. No closed form of its best constants is known.
 *
 * Source: `loshchilov2019`, `sutskever2013`.
 *
 * @example
 * ```ts
 * import { analyzeMode, nesterovDecoupled } from 'heavyball';
 * analyzeMode(nesterovDecoupled, { beta: 0.5, weightDecay: 0.25, eta: 1 }, 0.5).determinant; // => 0.125
 * ```
 */
export const nesterovDecoupled: Method<WeightDecayParameters> = {
  name: WHERE,
  title: 'Nesterov with decoupled weight decay',
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
    const beta = roundedBeta(parameters);
    return {
      beta: beta * (1 - beta * eta * weightDecay),
      gamma: beta,
      eta,
      shift: roundedComplement(parameters) * weightDecay,
    };
  },

  polynomial(parameters, lambda) {
    checkWeightDecayParameters(WHERE, parameters);
    return ownPolynomial(WHERE, parameters, lambda, (arithmetic) => {
      const { of, add, multiply, scale } = arithmetic;
      const momentum = sumIn(arithmetic, exactBeta(WHERE, parameters));
      const eta = of(parameters.eta);
      const loss = multiply(eta, of(parameters.weightDecay));
      const complement = sumIn(arithmetic, exactComplement(WHERE, parameters));
      const etaLambda = add(multiply(eta, of(lambda)), multiply(complement, loss));
      return {
        beta: add(momentum, scale(multiply(multiply(momentum, momentum), loss), -1)),
        etaLambda,
        gammaEtaLambda: multiply(momentum, etaLambda),
      };
    });
  },

  /** From an empty buffer the whole decay acts, and the gradient 1 + β times: 1 − ηw − η(1 + β)λ. */
  firstFactor(parameters, lambda) {
    checkWeightDecayParameters(WHERE, parameters);
    return 1 - parameters.eta * ((1 + roundedBeta(parameters)) * lambda + parameters.weightDecay);
  },

  step(parameters, { current, memory }, gradient) {
    const { eta, weightDecay } = parameters;
    const beta = roundedBeta(parameters);
    const slope = gradient(current);
    const buffer = slope.map((value, i) => beta * (memory?.[0]?.[i] ?? 0) + value);
    const next = current.map((value, i) => (1 - eta * weightDecay) * value - eta * (slope[i]! + beta * buffer[i]!));
    return { current: next, previous: current, memory: [buffer] };
  },

  optimal: () => null,
};
