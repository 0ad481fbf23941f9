import { exactBeta } from '../methods/check-parameters.ts';
import { type AnyMethod, isSecondOrder } from '../methods/any-method.ts';
import type { HigherOrderMethod } from '../methods/higher-order-method.ts';
import type { LookAheadLine, Method, MethodParameters } from '../methods/method.ts';
import { add, divide, negate, type DoubleDouble } from '../numeric/double-double.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { checkCurvature } from './check-curvature.ts';
import { affineInEta } from './affine-mode.ts';
import { columnAt, columnHeight, isLess } from './level-column.ts';
import { levelConditions } from './level-conditions.ts';
import { hasMomentum } from './look-ahead-of.ts';
import { scaledEnds } from './scaled-ends.ts';
import { stableEtaOfHigherOrder } from './stable-eta-of-higher-order.ts';

const ZERO: DoubleDouble = { hi: 0, lo: 0 };

/**
 * The supremum of the learning rates that are stable on every curvature in [μ, L], the other parameters given.
 *
 * With $x = \eta L$: heavy ball $x < 2(1 + \beta)$ for $|\beta| < 1$, which *grows* with momentum; Nesterov
 * $x < \frac{2 + 2\beta}{1 + 2\beta}$ for $\beta \ge -\tfrac13$ and $x < 1 - \tfrac1\beta$ for $\beta \le -\tfrac13$;
 * gradient descent $x < 2$.
 *
 * @remarks The supremum is not attained: there the iteration is marginal. Every smaller η > 0 is stable too, but for
 * look-ahead with |D| > 1 at η = 0 (Nesterov with |β| > 1), where η has a positive lower bound as well; see
 * {@link stabilityMargin}. Flat and negative eigenvalues are left out. For a method with parameters of its own the conditions are
 * read off its polynomial, which is affine in η. Source: `jury1964`, `polyak1964`.
 * @param method - One of `METHODS`, or your own second-order method; one of higher order as below.
 * @param parameters - The method's parameters but for η, which is ignored if given: any finite β (or 1 − β), γ, or its own.
 * @param spectrum - Its μ and L count, in units of λ.
 * @returns The supremum, in units of 1/λ, rounded to nearest; 0 when no learning rate is stable.
 * @throws RangeError if the spectrum has no positive eigenvalue.
 * @throws RangeError or TypeError if a parameter is missing, unknown or out of its range.
 * @example
 * ```ts
 * import { fromInterval, heavyBall, maxStableEta, nesterov } from 'heavyball';
 * maxStableEta(heavyBall, { beta: 0.5 }, fromInterval(1, 100)); // => 0.03
 * maxStableEta(nesterov, { beta: 0.5 }, fromInterval(1, 100)); // => 0.015
 * ```
 */
export function maxStableEta(method: AnyMethod, parameters: Partial<MethodParameters>, spectrum: Spectrum): number;

/**
 * The same for a method of higher order to which only ηλ counts: $[\eta\mu, \eta L]$ must fit into one interval of stable ηλ, of
 * which there may be several; where the highest ends that has room is located numerically, to some ulp.
 *
 * @param method - One of `HIGHER_ORDER_METHODS`, or your own.
 * @param parameters - The method's parameters but for η, which is ignored if given.
 * @param spectrum - Its μ and L count, in units of λ.
 * @returns The supremum, in units of 1/λ; 0 when no learning rate is stable.
 * @throws RangeError if the spectrum has no positive eigenvalue, or if λ and η do more than multiply each other (weight decay).
 * @throws RangeError or TypeError if a parameter is missing, unknown or out of its range.
 * @example
 * ```ts
 * import { aggregatedMomentum, fromInterval, maxStableEta } from 'heavyball';
 * maxStableEta(aggregatedMomentum, { betas: [0, 0.9] }, fromInterval(1, 100)); // => 0.0262069
 * ```
 */
export function maxStableEta<P extends MethodParameters>(
  method: HigherOrderMethod<P>,
  parameters: Omit<P, 'eta'> & Partial<Pick<P, 'eta'>>,
  spectrum: Spectrum,
): number;
export function maxStableEta(method: AnyMethod, parameters: Partial<MethodParameters>, spectrum: Spectrum): number {
  checkCurvature('maxStableEta', spectrum);
  if (!isSecondOrder(method)) return stableEtaOfHigherOrder(method, parameters, spectrum);
  if (method.coordinates === 'own') return maxStableEtaOfOwn(method, parameters, spectrum);
  const { gamma } = method.family({ ...parameters, eta: 1 });
  const line: LookAheadLine = method.lookAhead ?? { constant: gamma, slope: 0 };
  const column = columnAt(levelConditions(1, line), momentumOf(method, parameters));
  if (column === null || column.isOnWall) return 0;
  const isStableSomewhere = spectrum.L < Infinity && columnHeight(column, scaledEnds(spectrum)) > 0;
  return isStableSomewhere ? divide(column.upper.value, { hi: spectrum.L, lo: 0 }).hi : 0;
}

/** Each condition is affine in η, at μ and at L: it ends the learning rates from above, from below, or not at all. */
function maxStableEtaOfOwn(method: Method, parameters: Partial<MethodParameters>, { mu, L }: Spectrum): number {
  if (L === Infinity) return 0;
  let lower = ZERO;
  let upper: DoubleDouble | null = null;
  for (const lambda of [mu, L]) {
    const { atOne, atMinusOne, oneMinusDeterminant } = affineInEta(method, parameters, lambda);
    for (const { constant, slope } of [atOne, atMinusOne, oneMinusDeterminant]) {
      const bound = negate(divide(constant, slope));
      if (slope.hi === 0) {
        if (constant.hi <= 0) return 0;
      } else if (slope.hi < 0) upper = upper !== null && isLess(upper, bound) ? upper : bound;
      else lower = isLess(lower, bound) ? bound : lower;
    }
  }
  if (upper === null) return Infinity;
  return isLess(lower, upper) ? upper.hi : 0;
}

function momentumOf(method: Method, parameters: Partial<MethodParameters>): DoubleDouble {
  if (!hasMomentum(method)) return ZERO;
  const terms = exactBeta(method.name, { ...parameters, eta: 1 });
  return terms.reduce((sum, term) => add(sum, { hi: term, lo: 0 }), ZERO);
}
