import type { Method } from '../methods/method.ts';
import { checkPositive } from '../numeric/check.ts';
import { add, divide, multiply, negate, scale, type DoubleDouble } from '../numeric/double-double.ts';
import { twoProduct } from '../numeric/two-product.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { checkCurvature } from './check-curvature.ts';
import { isLess } from './level-column.ts';
import { lookAheadOf } from './look-ahead-of.ts';

/** An open interval of β. */
export interface BetaInterval {
  /** Its lower end, not included; −Infinity where every smaller β is stable. */
  readonly lower: number;
  /** Its upper end, not included; Infinity where every larger β is stable. */
  readonly upper: number;
}

/**
 * The momentum coefficients that are stable on every curvature in [μ, L] at a given learning rate: one open interval.
 *
 * With γ = c + sβ and $x = \eta\lambda$, a curvature is stable exactly when $x > 0$ and
 * $x(\tfrac12 + c) - 1 < \beta(1 - sx) < 1 + cx$. Heavy ball: $\max(-1, \tfrac12\eta L - 1) < \beta < 1$. Nesterov:
 * $\beta(1 - x)$ between $\tfrac12 x - 1$ and 1 at both ends, which allows β > 1.
 *
 * Source: `jury1964`.
 *
 * @param method - A method with a (β, η) plane.
 * @param eta - Learning rate η > 0, in units of 1/λ.
 * @param spectrum - Its μ and L count; flat and negative eigenvalues are left out.
 * @returns The interval, rounded to nearest; null when no β is stable: always for ηL ≥ 4 (with c = 0).
 * @throws RangeError if η is not a finite number > 0, or the spectrum has no positive eigenvalue.
 * @throws TypeError if the method has no momentum, its look-ahead γ is a free parameter, or its parameters are not the family's.
 * @example
 * ```ts
 * import { fromInterval, heavyBall, stableBetaInterval } from 'heavyball';
 * stableBetaInterval(heavyBall, 0.03, fromInterval(1, 100)); // => { lower: 0.5, upper: 1 }
 * stableBetaInterval(heavyBall, 0.04, fromInterval(1, 100)); // => null
 * ```
 */
export function stableBetaInterval(
  method: Pick<Method, 'name' | 'coordinates' | 'lookAhead'>,
  eta: number,
  spectrum: Spectrum,
): BetaInterval | null {
  const where = 'stableBetaInterval';
  checkPositive(where, 'eta', eta);
  checkCurvature(where, spectrum);
  const { constant, slope } = lookAheadOf(where, method);
  if (spectrum.L === Infinity) return null;
  const lowers: DoubleDouble[] = [];
  const uppers: DoubleDouble[] = [];
  for (const lambda of [spectrum.mu, spectrum.L]) {
    const { least, most, factor } = conditionOnBeta(twoProduct(eta, lambda), constant, slope);
    if (factor.hi === 0) {
      if (least.hi < 0 && most.hi > 0) continue;
      return null;
    }
    lowers.push(divide(factor.hi > 0 ? least : most, factor));
    uppers.push(divide(factor.hi > 0 ? most : least, factor));
  }
  const [lower, ...otherLowers] = lowers;
  const [upper, ...otherUppers] = uppers;
  if (lower === undefined || upper === undefined) return { lower: -Infinity, upper: Infinity };
  const largest = otherLowers.reduce((a, b) => (isLess(a, b) ? b : a), lower);
  const smallest = otherUppers.reduce((a, b) => (isLess(b, a) ? b : a), upper);
  return isLess(largest, smallest) ? { lower: largest.hi + 0, upper: smallest.hi + 0 } : null;
}

/** The terms of least < β · factor < most: p(−1) > 0 and D < 1 at X = ηλ. */
function conditionOnBeta(
  etaLambda: DoubleDouble,
  constant: number,
  slope: number,
): Readonly<Record<'least' | 'most' | 'factor', DoubleDouble>> {
  const one = { hi: 1, lo: 0 };
  const lookAhead = multiply({ hi: constant, lo: 0 }, etaLambda);
  return {
    least: add(add(scale(etaLambda, 0.5), lookAhead), negate(one)),
    most: add(one, lookAhead),
    factor: add(one, negate(multiply({ hi: slope, lo: 0 }, etaLambda))),
  };
}
