import { characteristicPolynomial } from '../mode/characteristic-polynomial.ts';
import { checkFinite } from '../numeric/check.ts';
import { checkParameters, exactBeta, roundedBeta } from './check-parameters.ts';
import { heavyBall } from './heavy-ball.ts';
import type { Method, MethodParameters, Momentum } from './method.ts';

/** Parameters of the three-parameter family: η, γ, and β or 1 − β. */
export type GeneralMomentumParameters = Pick<MethodParameters, 'eta'> &
  Momentum & {
    /** Look-ahead coefficient γ. */
    readonly gamma: number;
  };

const WHERE = 'general-momentum';
const KNOWN = ['beta', 'gamma', 'eta'];

/**
 * The three-parameter family that holds every first-order method with one step of memory:
 *
 * $$\theta_{k+1} = \theta_k + \beta(\theta_k - \theta_{k-1}) - \eta \nabla f\big(\theta_k + \gamma(\theta_k -
 * \theta_{k-1})\big), \qquad p(z) = z^2 - \big(1 + \beta - (1 + \gamma)\eta\lambda\big) z + \beta - \gamma\eta\lambda$$
 *
 * $\gamma = 0$ is the heavy ball, $\gamma = \beta$ Nesterov, $\beta = \gamma = 0$ gradient descent. Stable when
 * $\eta\lambda > 0$, $2(1 + \beta) > (1 + 2\gamma)\eta\lambda$ and $|\beta - \gamma\eta\lambda| < 1$.
 * On quadratics no look-ahead helps: the best constants are the heavy ball's, with $\gamma = 0$.
 *
 * Source: `lessard2016`.
 *
 * @example
 * ```ts
 * import { analyzeMode, generalMomentum } from 'heavyball';
 * analyzeMode(generalMomentum, { beta: 0.5, gamma: 0.25, eta: 1 }, 1).spectralRadius; // => 0.5
 * ```
 */
export const generalMomentum: Method<GeneralMomentumParameters> = {
  name: WHERE,
  title: 'general momentum',
  parameters: {
    beta: { symbol: 'β', usualRange: [0, 1] },
    gamma: { symbol: 'γ', usualRange: [0, 1] },
    eta: { symbol: 'η', usualRange: [0, 1] },
  },
  coordinates: 'family',
  lookAhead: null,

  family(parameters) {
    checkParameters(WHERE, parameters, KNOWN);
    exactBeta(WHERE, parameters);
    checkFinite(WHERE, 'gamma', parameters.gamma);
    return { beta: roundedBeta(parameters), gamma: parameters.gamma, eta: parameters.eta };
  },

  polynomial(parameters, lambda) {
    checkParameters(WHERE, parameters, KNOWN);
    const beta = exactBeta(WHERE, parameters);
    const { eta, gamma } = parameters;
    checkFinite(WHERE, 'gamma', gamma);
    return characteristicPolynomial({ beta, gamma, eta, lambda });
  },

  step(parameters, { current, previous }, gradient) {
    const { eta, gamma } = parameters;
    const beta = roundedBeta(parameters);
    const change = current.map((value, i) => value - previous[i]!);
    const slope = gradient(current.map((value, i) => value + gamma * change[i]!));
    return { current: current.map((value, i) => value + beta * change[i]! - eta * slope[i]!), previous: current };
  },

  optimal(interval) {
    const best = heavyBall.optimal(interval);
    return best && { ...best, gamma: 0 };
  },
};
