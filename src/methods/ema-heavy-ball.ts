import { divide } from '../numeric/double-double.ts';
import { sumIn } from '../numeric/sum-in.ts';
import { checkBetaBelowOne } from './check-own-parameters.ts';
import { checkParameters, exactBeta, exactComplement, roundedBeta, roundedComplement } from './check-parameters.ts';
import { heavyBallOptimum } from './heavy-ball-optimum.ts';
import { intervalRatios } from './interval-ratios.ts';
import type { Method, MethodParameters, Momentum } from './method.ts';
import { optimalConstants } from './optimal-constants.ts';
import { ownPolynomial } from './own-polynomial.ts';

/** Parameters of the heavy ball on averaged gradients: the average's learning rate, and β or 1 − β. */
export type EmaHeavyBallParameters = Pick<MethodParameters, 'eta'> & Momentum;

const WHERE = 'ema-heavy-ball';
const KNOWN = ['beta', 'eta'];

/**
 * The heavy ball on an exponential moving average of gradients, from $m_{-1} = 0$ and without bias correction (normalised
 * momentum):
 *
 * $$m_k = \beta m_{k-1} + (1 - \beta)\nabla f(\theta_k), \qquad \theta_{k+1} = \theta_k - \eta m_k, \qquad
 * p(z) = z^2 - \big(1 + \beta - \eta(1 - \beta)\lambda\big) z + \beta$$
 *
 * the heavy ball with the learning rate $\eta(1 - \beta)$. Stable for $|\beta| < 1$ and
 * $0 < \eta\lambda < 2(1 + \beta)/(1 - \beta)$; the best constants on $[\mu, L]$ are Polyak's, whose learning rate is
 * $\eta = 1/\sqrt{\mu L}$ here.
 *
 * Source: `ma2019`, `polyak1964`.
 *
 * @example
 * ```ts
 * import { analyzeMode, emaHeavyBall } from 'heavyball';
 * analyzeMode(emaHeavyBall, { beta: 0.75, eta: 1 }, 1).spectralRadius; // => 0.866025
 * emaHeavyBall.optimal({ mu: 1, L: 4 })?.eta; // => 0.5
 * ```
 */
export const emaHeavyBall: Method<EmaHeavyBallParameters> = {
  name: WHERE,
  title: 'heavy ball on averaged gradients',
  parameters: {
    beta: { symbol: 'β', usualRange: [0, 1] },
    eta: { symbol: 'η', usualRange: [0, 1], description: 'learning rate of the averaged gradient' },
  },
  coordinates: 'own',
  lookAhead: null,

  family(parameters) {
    checkParameters(WHERE, parameters, KNOWN);
    checkBetaBelowOne(WHERE, parameters);
    return { beta: roundedBeta(parameters), gamma: 0, eta: parameters.eta * roundedComplement(parameters) };
  },

  polynomial(parameters, lambda) {
    checkParameters(WHERE, parameters, KNOWN);
    checkBetaBelowOne(WHERE, parameters);
    return ownPolynomial(WHERE, parameters, lambda, (arithmetic) => {
      const { of, multiply } = arithmetic;
      const share = sumIn(arithmetic, exactComplement(WHERE, parameters));
      return {
        beta: sumIn(arithmetic, exactBeta(WHERE, parameters)),
        etaLambda: multiply(multiply(of(parameters.eta), share), of(lambda)),
        gammaEtaLambda: of(0),
      };
    });
  },

  step(parameters, { current, memory }, gradient) {
    const beta = roundedBeta(parameters);
    const share = roundedComplement(parameters);
    const slope = gradient(current);
    const average = slope.map((value, i) => beta * (memory?.[0]?.[i] ?? 0) + share * value);
    const next = current.map((value, i) => value - parameters.eta * average[i]!);
    return { current: next, previous: current, memory: [average] };
  },

  /** Polyak's η over 1 − β: 1/(L r) with r = 1/√κ. */
  optimal(interval) {
    const ratios = intervalRatios(WHERE, interval);
    const eta = divide(divide({ hi: 1, lo: 0 }, ratios.rootRatio), ratios.L);
    return optimalConstants({ ...heavyBallOptimum(ratios), eta });
  },
};
