import { add, divide, multiply, negate } from '../numeric/double-double.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import { characteristicPolynomial } from '../mode/characteristic-polynomial.ts';
import { checkParameters, exactBeta, roundedBeta, roundedComplement } from './check-parameters.ts';
import { intervalRatios } from './interval-ratios.ts';
import type { Method, MethodParameters, Momentum } from './method.ts';
import { optimalConstants } from './optimal-constants.ts';
import { tripleLookAhead } from './triple-look-ahead.ts';

/** Parameters of triple momentum: η, and β or 1 − β, from which it makes γ. */
export type TripleMomentumParameters = Pick<MethodParameters, 'eta'> & Momentum;

const WHERE = 'triple-momentum';
const KNOWN = ['beta', 'eta'];

/** Throws unless 0 ≤ β < 1. */
function check(parameters: TripleMomentumParameters): void {
  checkParameters(WHERE, parameters, KNOWN);
  exactBeta(WHERE, parameters);
  const complement = roundedComplement(parameters);
  if (complement > 0 && complement <= 1 && !((parameters.beta ?? 0) < 0)) return;
  throw inputRangeError(`${WHERE}: beta must be at least 0 and below 1, got ${roundedBeta(parameters)}`);
}

/** γ as a double: β/(1 + ρ), where ρ ≥ 0 is the root of ρ² + βρ − 2β. */
function lookAhead(beta: number): number {
  const rho = (4 * beta) / (beta + Math.sqrt(beta * (beta + 8)));
  return beta === 0 ? 0 : beta / (1 + rho);
}

/**
 * Triple momentum, the fastest method known on every L-smooth, μ-strongly convex function: with $\rho \ge 0$ the root of
 * $\rho^2 + \beta\rho = 2\beta$,
 *
 * $$y_k = \theta_k + \gamma(\theta_k - \theta_{k-1}), \qquad \theta_{k+1} = \theta_k + \beta(\theta_k - \theta_{k-1}) -
 * \eta\nabla f(y_k), \qquad \gamma = \frac{\beta}{1 + \rho}$$
 *
 * The published constants (`standard`) are, with $\rho = 1 - 1/\sqrt\kappa$,
 *
 * $$\eta = \frac{1 + \rho}{L}, \qquad \beta = \frac{\rho^2}{2 - \rho}, \qquad \gamma = \frac{\rho^2}{(1 + \rho)(2 - \rho)}$$
 *
 * and their rate is ρ: on quadratics the roots are ρ and ρ² at μ, 0 and −ρ at L. The third momentum of the name makes the
 * output $\theta_k + \delta(\theta_k - \theta_{k-1})$, $\delta = \rho^2/(1 - \rho^2)$, which the iteration does not see.
 * Here β and η are free, $0 \le \beta < 1$, and γ follows β. Stable for $0 < \eta\lambda < 2(1 + \beta)/(1 + 2\gamma)$.
 * No closed form of the best constants on quadratics is known.
 *
 * @remarks γ is irrational for every β > 0 and enters the polynomial to $2^{-200}$ relative.
 *
 * Source: `vanscoy2018`.
 *
 * @example
 * ```ts
 * import { analyzeMode, tripleMomentum } from 'heavyball';
 * const { eta, beta } = tripleMomentum.standard?.({ mu: 1, L: 4 }) ?? { eta: NaN };
 * eta; // => 0.375
 * analyzeMode(tripleMomentum, { beta: beta ?? NaN, eta }, 1).spectralRadius; // => 0.5
 * ```
 */
export const tripleMomentum: Method<TripleMomentumParameters> = {
  name: WHERE,
  title: 'triple momentum',
  parameters: {
    beta: { symbol: 'β', usualRange: [0, 1] },
    eta: { symbol: 'η', usualRange: [0, 1] },
  },
  coordinates: 'own',
  lookAhead: null,

  family(parameters) {
    check(parameters);
    const beta = roundedBeta(parameters);
    return { beta, gamma: lookAhead(beta), eta: parameters.eta };
  },

  polynomial(parameters, lambda) {
    check(parameters);
    const beta = exactBeta(WHERE, parameters);
    return characteristicPolynomial({ beta, gamma: tripleLookAhead(beta), eta: parameters.eta, lambda });
  },

  step(parameters, { current, previous }, gradient) {
    const beta = roundedBeta(parameters);
    const gamma = lookAhead(beta);
    const change = current.map((value, i) => value - previous[i]!);
    const slope = gradient(current.map((value, i) => value + gamma * change[i]!));
    const next = current.map((value, i) => value + beta * change[i]! - parameters.eta * slope[i]!);
    return { current: next, previous: current };
  },

  optimal: () => null,

  /** With r = 1/√κ: η = (2 − r)/L, 1 − β = r(3 − r)/(1 + r), ρ = (1 − r²)/(1 + r), 1 − ρ = r. */
  standard(interval) {
    const { rootRatio, spread, L } = intervalRatios(WHERE, interval);
    const onePlusRoot = add({ hi: 1, lo: 0 }, rootRatio);
    const three = add({ hi: 3, lo: 0 }, negate(rootRatio));
    return optimalConstants({
      eta: divide(add({ hi: 2, lo: 0 }, negate(rootRatio)), L),
      oneMinusBeta: divide(multiply(rootRatio, three), onePlusRoot),
      rate: divide(spread, onePlusRoot),
      gap: rootRatio,
    });
  },

  guarantee: { standard: 'rate 1 − 1/√κ of the iterates: `vanscoy2018`' },
};
