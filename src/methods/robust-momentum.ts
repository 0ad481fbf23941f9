import { checkFinite, checkFraction } from '../numeric/check.ts';
import { add, divide, multiply, negate, type DoubleDouble } from '../numeric/double-double.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import { roundDown } from '../numeric/round-down.ts';
import { sumIn } from '../numeric/sum-in.ts';
import { twoSum } from '../numeric/two-sum.ts';
import { checkParameters } from './check-parameters.ts';
import { intervalRatios } from './interval-ratios.ts';
import type { Method, MethodParameters } from './method.ts';
import { optimalConstants } from './optimal-constants.ts';
import { ownPolynomial } from './own-polynomial.ts';

/** Parameters of robust momentum: η, and ρ and κ, from which it makes β and γ. */
export interface RobustMomentumParameters extends MethodParameters {
  /** The rate ρ that the constants are made for, from 1 − 1/√κ (fastest) to 1 − 1/κ (most robust). */
  readonly rho: number;
  /** The condition number κ > 1 that they are made for. */
  readonly kappa: number;
  /** Robust momentum makes its β from ρ and κ. */
  readonly beta?: undefined;
  /** Robust momentum makes its β from ρ and κ. */
  readonly oneMinusBeta?: undefined;
  /** Robust momentum makes its γ from ρ and κ. */
  readonly gamma?: undefined;
}

const WHERE = 'robust-momentum';
const KNOWN = ['rho', 'kappa', 'eta'];
const ONE: DoubleDouble = { hi: 1, lo: 0 };
/** How far a ρ computed in doubles may be outside the published range by rounding alone. */
const ROUNDING: number = 4 * Number.EPSILON;

/** Throws unless κ > 1 and 0 < ρ < 1; the published range of ρ is where the guarantee holds, not where the method is defined. */
function check({ rho, kappa }: Pick<RobustMomentumParameters, 'rho' | 'kappa'>): void {
  checkFinite(WHERE, 'kappa', kappa);
  if (!(kappa > 1)) throw inputRangeError(`${WHERE}: kappa must be above 1, got ${kappa}`);
  checkFraction(WHERE, 'rho', rho);
}

/**
 * Robust momentum: with a rate ρ to choose, from $1 - 1/\sqrt\kappa$ (fastest, triple momentum) to $1 - 1/\kappa$ (most robust to
 * noise in the gradient, the rate of gradient descent with $\eta = 1/L$),
 *
 * $$y_k = \theta_k + \gamma(\theta_k - \theta_{k-1}), \qquad \theta_{k+1} = \theta_k + \beta(\theta_k - \theta_{k-1}) -
 * \eta\nabla f(y_k)$$
 *
 * $$\beta = \frac{\kappa\rho^3}{\kappa - 1}, \qquad \gamma = \frac{\rho^3}{(\kappa - 1)(1 - \rho)^2(1 + \rho)}, \qquad
 * \eta = \frac{\kappa(1 - \rho)^2(1 + \rho)}{L}$$
 *
 * Its rate is ρ on every L-smooth, μ-strongly convex function. On quadratics the roots are ρ and ρ² at μ, 0 and
 * $1 - \eta L$ at L. Here η is free, and `standard` gives the published one.
 *
 * Source: `cyrus2018`.
 *
 * @example
 * ```ts
 * import { analyzeMode, robustMomentum } from 'heavyball';
 * const { eta } = robustMomentum.standard?.({ mu: 1, L: 4 }, { rho: 0.5 }) ?? { eta: NaN };
 * eta; // => 0.375
 * analyzeMode(robustMomentum, { rho: 0.5, kappa: 4, eta }, 1).spectralRadius; // => 0.5
 * ```
 */
export const robustMomentum: Method<RobustMomentumParameters> = {
  name: WHERE,
  title: 'robust momentum',
  parameters: {
    rho: { symbol: 'ρ', usualRange: [0, 1], description: 'rate that the constants are made for' },
    kappa: { symbol: 'κ', usualRange: [1, 1000], description: 'condition number that the constants are made for' },
    eta: { symbol: 'η', usualRange: [0, 1] },
  },
  coordinates: 'own',
  lookAhead: null,

  family(parameters) {
    checkParameters(WHERE, parameters, KNOWN);
    check(parameters);
    const { beta, gamma } = coefficientsOf(parameters);
    return { beta, gamma, eta: parameters.eta };
  },

  polynomial(parameters, lambda) {
    checkParameters(WHERE, parameters, KNOWN);
    check(parameters);
    const { rho, kappa, eta } = parameters;
    return ownPolynomial(WHERE, parameters, lambda, (arithmetic) => {
      const { of, multiply } = arithmetic;
      const gap = sumIn(arithmetic, [1, -rho]);
      const cube = multiply(multiply(of(rho), of(rho)), of(rho));
      const base = multiply(multiply(gap, gap), sumIn(arithmetic, [1, rho]));
      const denominator = multiply(sumIn(arithmetic, [kappa, -1]), base);
      const product = multiply(of(eta), of(lambda));
      return {
        beta: multiply(multiply(of(kappa), cube), base),
        etaLambda: multiply(product, denominator),
        gammaEtaLambda: multiply(product, cube),
        denominator,
      };
    });
  },

  step(parameters, { current, previous }, gradient) {
    const { beta, gamma } = coefficientsOf(parameters);
    const change = current.map((value, i) => value - previous[i]!);
    const slope = gradient(current.map((value, i) => value + gamma * change[i]!));
    const next = current.map((value, i) => value + beta * change[i]! - parameters.eta * slope[i]!);
    return { current: next, previous: current };
  },

  optimal: () => null,

  /**
   * The published constants for ρ (default: the fastest, 1 − 1/√κ rounded up) and κ = L/μ; null where there are none: for κ = 1,
   * and without ρ for κ so large that the fastest is 1 as a double, or κ infinite.
   */
  standard(interval, { rho: given } = {}) {
    const { ratio, rootRatio, L } = intervalRatios(WHERE, interval);
    const kappa = interval.L / interval.mu;
    const fastest = add(ONE, negate(rootRatio));
    const rho = given ?? -roundDown(negate(fastest));
    if (kappa === 1 || (given === undefined && rho === 1)) return null;
    check({ rho, kappa });
    const range = [fastest.hi, add(ONE, negate(ratio)).hi] as const;
    if (rho < range[0] - ROUNDING || rho > range[1] + ROUNDING) {
      throw inputRangeError(`${WHERE}: rho must be from 1 - 1/√κ = ${range[0]} to 1 - 1/κ = ${range[1]}, got ${rho}`);
    }
    const gap = twoSum(1, -rho);
    const scaled = multiply(multiply(gap, gap), twoSum(1, rho));
    const rate = given === undefined ? { rate: fastest, gap: rootRatio } : { rate: { hi: rho, lo: 0 }, gap };
    return optimalConstants({ eta: divide(divide(scaled, ratio), L), ...rate }, { rho, kappa });
  },

  guarantee: { standard: 'rate ρ of the iterates: `cyrus2018`' },
};

/** β and γ as doubles. */
function coefficientsOf({ rho, kappa }: RobustMomentumParameters): { readonly beta: number; readonly gamma: number } {
  const cube = rho ** 3 / (kappa - 1);
  return { beta: kappa * cube, gamma: cube / ((1 - rho) ** 2 * (1 + rho)) };
}
