import { characteristicPolynomial } from '../mode/characteristic-polynomial.ts';
import { checkParameters, exactBeta, roundedBeta } from './check-parameters.ts';
import { intervalRatios } from './interval-ratios.ts';
import type { Method, MethodParameters, Momentum } from './method.ts';
import { nesterovOptimum, nesterovStandard } from './nesterov-optimum.ts';
import { optimalConstants } from './optimal-constants.ts';

/** Parameters of Nesterov's method: η, and β or 1 − β. */
export type NesterovParameters = Pick<MethodParameters, 'eta'> & Momentum;

const WHERE = 'nesterov';
const KNOWN = ['beta', 'eta'];

/**
 * Nesterov's accelerated gradient with constant momentum; the gradient is taken at the point looked ahead to:
 *
 * $$y_k = \theta_k + \beta(\theta_k - \theta_{k-1}), \qquad \theta_{k+1} = y_k - \eta \nabla f(y_k), \qquad
 * p(z) = z^2 - (1 + \beta)(1 - \eta\lambda) z + \beta(1 - \eta\lambda)$$
 *
 * Stable, with $x = \eta\lambda$: for $-\frac13 \le \beta \le 1$ while $0 < x < \frac{2 + 2\beta}{1 + 2\beta}$; for
 * $-1 < \beta < -\frac13$ while $0 < x < 1 - \frac1\beta$; for $\beta > 1$ while $1 - \frac1\beta < x <
 * \frac{2 + 2\beta}{1 + 2\beta}$; for $\beta \le -1$ while $\frac{2 + 2\beta}{1 + 2\beta} < x < 1 - \frac1\beta$. The best
 * constants on the quadratics over $[\mu, L]$ are
 *
 * $$\eta = \frac{4}{3L + \mu}, \quad 1 - \beta = \frac{4}{\sqrt{3\kappa + 1} + 2}, \quad
 * \rho = 1 - \frac{2}{\sqrt{3\kappa + 1}}$$
 *
 * and the textbook's (`standard`) $\eta = 1/L$, $\beta = (\sqrt\kappa - 1)/(\sqrt\kappa + 1)$, $\rho = 1 - 1/\sqrt\kappa$,
 * which also hold a guarantee on every smooth strongly convex function.
 *
 * Source: `nesterov1983`, `nesterov2004`; the optimum on quadratics: `lessard2016`.
 *
 * @example
 * ```ts
 * import { nesterov } from 'heavyball';
 * nesterov.optimal({ mu: 1, L: 5 })?.rate; // => 0.5
 * nesterov.standard?.({ mu: 1, L: 4 }).rate; // => 0.5
 * ```
 */
export const nesterov: Method<NesterovParameters> = {
  name: WHERE,
  title: 'Nesterov',
  parameters: {
    beta: { symbol: 'β', usualRange: [0, 1] },
    eta: { symbol: 'η', usualRange: [0, 1] },
  },
  coordinates: 'family',
  lookAhead: { constant: 0, slope: 1 },

  family(parameters) {
    checkParameters(WHERE, parameters, KNOWN);
    exactBeta(WHERE, parameters);
    const beta = roundedBeta(parameters);
    return { beta, gamma: beta, eta: parameters.eta };
  },

  polynomial(parameters, lambda) {
    checkParameters(WHERE, parameters, KNOWN);
    const beta = exactBeta(WHERE, parameters);
    return characteristicPolynomial({ beta, gamma: beta, eta: parameters.eta, lambda });
  },

  step(parameters, { current, previous }, gradient) {
    const { eta } = parameters;
    const beta = roundedBeta(parameters);
    const ahead = current.map((value, i) => value + beta * (value - previous[i]!));
    const slope = gradient(ahead);
    return { current: ahead.map((value, i) => value - eta * slope[i]!), previous: current };
  },

  optimal(interval) {
    return optimalConstants(nesterovOptimum(intervalRatios(WHERE, interval)));
  },

  standard(interval) {
    return optimalConstants(nesterovStandard(intervalRatios(WHERE, interval)));
  },

  guarantee: { standard: 'rate √(1 − 1/√κ) of the iterates: `nesterov2004`' },
};
