import { checkFinite } from '../numeric/check.ts';
import { sumIn } from '../numeric/sum-in.ts';
import { checkBetaBelowOne } from './check-own-parameters.ts';
import { checkParameters, exactBeta, exactComplement, roundedBeta, roundedComplement } from './check-parameters.ts';
import { emaHeavyBall } from './ema-heavy-ball.ts';
import type { Method, MethodParameters, Momentum } from './method.ts';
import { ownPolynomial } from './own-polynomial.ts';

/** Parameters of quasi-hyperbolic momentum: α as `eta`, ν, and β or 1 − β. */
export type QuasiHyperbolicParameters = Pick<MethodParameters, 'eta'> &
  Momentum & {
    /** Weight ν of the averaged gradient against the plain one. */
    readonly nu: number;
  };

const WHERE = 'quasi-hyperbolic';
const KNOWN = ['beta', 'nu', 'eta'];

/** Throws unless β < 1 and ν is finite. */
function check(parameters: QuasiHyperbolicParameters): void {
  checkParameters(WHERE, parameters, KNOWN);
  checkBetaBelowOne(WHERE, parameters);
  checkFinite(WHERE, 'nu', parameters.nu);
}

/**
 * Quasi-hyperbolic momentum (QHM): a step along the weighted mean of the gradient and its moving average, from $v_{-1} = 0$,
 *
 * $$v_k = \beta v_{k-1} + (1 - \beta) g_k, \qquad \theta_{k+1} = \theta_k - \eta\big((1 - \nu) g_k + \nu v_k\big), \qquad
 * g_k = \nabla f(\theta_k)$$
 *
 * $$T = 1 + \beta - \eta(1 - \nu\beta)\lambda, \qquad D = \beta - \eta\beta(1 - \nu)\lambda$$
 *
 * the family with the learning rate $\eta(1 - \beta)$ and $\gamma = \beta(1 - \nu)/(1 - \beta)$, of which it stores the
 * look-ahead point. $\nu = 1$ is the heavy ball on averaged gradients, $\nu = \beta$ Nesterov, $\nu = 0$ gradient descent with
 * step η. On quadratics no ν is better than 1.
 *
 * Source: `ma2019`.
 *
 * @example
 * ```ts
 * import { analyzeMode, quasiHyperbolic } from 'heavyball';
 * analyzeMode(quasiHyperbolic, { beta: 0.5, nu: 0.5, eta: 1 }, 0.5).determinant; // => 0.375
 * quasiHyperbolic.family({ beta: 0.5, nu: 0.5, eta: 1 }); // => { beta: 0.5, gamma: 0.5, eta: 0.5 }
 * ```
 */
export const quasiHyperbolic: Method<QuasiHyperbolicParameters> = {
  name: WHERE,
  title: 'quasi-hyperbolic momentum',
  parameters: {
    beta: { symbol: 'β', usualRange: [0, 1] },
    nu: { symbol: 'ν', usualRange: [0, 1], description: 'weight of the averaged gradient against the plain one' },
    eta: { symbol: 'η', usualRange: [0, 1], description: 'learning rate of the mean, the literature’s α' },
  },
  coordinates: 'own',
  lookAhead: null,

  family(parameters) {
    check(parameters);
    const beta = roundedBeta(parameters);
    const share = roundedComplement(parameters);
    return { beta, gamma: (beta * (1 - parameters.nu)) / share, eta: parameters.eta * share };
  },

  polynomial(parameters, lambda) {
    check(parameters);
    return ownPolynomial(WHERE, parameters, lambda, (arithmetic) => {
      const { of, multiply } = arithmetic;
      const beta = sumIn(arithmetic, exactBeta(WHERE, parameters));
      const product = multiply(of(parameters.eta), of(lambda));
      return {
        beta,
        etaLambda: multiply(product, sumIn(arithmetic, exactComplement(WHERE, parameters))),
        gammaEtaLambda: multiply(product, multiply(beta, sumIn(arithmetic, [1, -parameters.nu]))),
      };
    });
  },

  /** From empty buffers the step is along (1 − νβ)g. */
  firstFactor(parameters, lambda) {
    check(parameters);
    return 1 - parameters.eta * (1 - parameters.nu * roundedBeta(parameters)) * lambda;
  },

  step(parameters, { current, memory }, gradient) {
    const { eta, nu } = parameters;
    const beta = roundedBeta(parameters);
    const share = roundedComplement(parameters);
    const slope = gradient(current);
    const average = slope.map((value, i) => beta * (memory?.[0]?.[i] ?? 0) + share * value);
    const next = current.map((value, i) => value - eta * ((1 - nu) * slope[i]! + nu * average[i]!));
    return { current: next, previous: current, memory: [average] };
  },

  /** Those of the heavy ball on averaged gradients, with ν = 1; not known for another ν. */
  optimal(interval, { nu = 1 } = {}) {
    const best = nu === 1 ? emaHeavyBall.optimal(interval) : null;
    return best && { ...best, others: { nu } };
  },
};
