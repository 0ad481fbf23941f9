import { characteristicPolynomial } from '../mode/characteristic-polynomial.ts';
import { checkParameters, exactBeta, roundedBeta } from './check-parameters.ts';
import { heavyBallOptimum } from './heavy-ball-optimum.ts';
import { intervalRatios } from './interval-ratios.ts';
import type { Method, MethodParameters, Momentum } from './method.ts';
import { optimalConstants } from './optimal-constants.ts';

/** Parameters of the heavy ball: η, and β or 1 − β. */
export type HeavyBallParameters = Pick<MethodParameters, 'eta'> & Momentum;

const WHERE = 'heavy-ball';
const KNOWN = ['beta', 'eta'];

/**
 * Polyak's heavy ball, gradient descent with inertia:
 *
 * $$\theta_{k+1} = \theta_k + \beta(\theta_k - \theta_{k-1}) - \eta \nabla f(\theta_k), \qquad
 * p(z) = z^2 - (1 + \beta - \eta\lambda) z + \beta$$
 *
 * Stable for $|\beta| < 1$ and $0 < \eta\lambda < 2(1 + \beta)$. For $\beta > 0$ the roots are complex with modulus
 * $\sqrt\beta$, whatever the curvature, while $(1 - \sqrt\beta)^2 < \eta\lambda < (1 + \sqrt\beta)^2$.
 * The best constants on $[\mu, L]$ put both ends on critical damping:
 *
 * $$\eta = \frac{4}{(\sqrt L + \sqrt\mu)^2}, \quad 1 - \beta = \frac{4\sqrt\kappa}{(\sqrt\kappa + 1)^2}, \quad
 * \rho = \frac{\sqrt\kappa - 1}{\sqrt\kappa + 1}$$
 *
 * which no first-order method beats on quadratics. Beyond quadratics the same constants may cycle.
 *
 * Source: `polyak1964`; the cycle: `lessard2016`.
 *
 * @example
 * ```ts
 * import { heavyBall } from 'heavyball';
 * heavyBall.optimal({ mu: 1, L: 9 })?.rate; // => 0.5
 * ```
 */
export const heavyBall: Method<HeavyBallParameters> = {
  name: WHERE,
  title: 'heavy ball',
  parameters: {
    beta: { symbol: 'β', usualRange: [0, 1] },
    eta: { symbol: 'η', usualRange: [0, 1] },
  },
  coordinates: 'family',
  lookAhead: { constant: 0, slope: 0 },

  family(parameters) {
    checkParameters(WHERE, parameters, KNOWN);
    exactBeta(WHERE, parameters);
    return { beta: roundedBeta(parameters), gamma: 0, eta: parameters.eta };
  },

  polynomial(parameters, lambda) {
    checkParameters(WHERE, parameters, KNOWN);
    return characteristicPolynomial({ beta: exactBeta(WHERE, parameters), gamma: 0, eta: parameters.eta, lambda });
  },

  step(parameters, { current, previous }, gradient) {
    const { eta } = parameters;
    const beta = roundedBeta(parameters);
    const slope = gradient(current);
    const next = current.map((value, i) => value + beta * (value - previous[i]!) - eta * slope[i]!);
    return { current: next, previous: current };
  },

  optimal(interval) {
    return optimalConstants(heavyBallOptimum(intervalRatios(WHERE, interval)));
  },
};
