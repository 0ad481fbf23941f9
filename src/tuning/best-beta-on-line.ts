import type { CurvatureInterval, LookAheadLine } from '../methods/method.ts';
import type { DoubleDouble } from '../numeric/double-double.ts';
import { twoProduct } from '../numeric/two-product.ts';
import { bestLevel } from './best-level.ts';
import type { Rate } from './lower-bound.ts';
import { levelConditions, solutionsOf, valueAt, type Level, type RealInterval } from './level-interval.ts';
import { rateOf } from './rate-of.ts';

/** The 1 − β of a level at a given learning rate: each condition is linear in 1 − β, at μ and at L. */
function momentumInterval(
  level: Level,
  line: LookAheadLine,
  eta: number,
  { mu, L }: CurvatureInterval,
): RealInterval | null {
  const products = [twoProduct(eta, mu), twoProduct(eta, L)];
  const conditions = levelConditions(level, line).flatMap(({ free, factor }) =>
    products.map((x) => ({
      constant: valueAt({ constant: free.constant, slope: factor.constant }, x),
      slope: valueAt({ constant: free.slope, slope: factor.slope }, x),
    })),
  );
  return solutionsOf(conditions);
}

/**
 * The 1 − β with the smallest worst rate over [μ, L] for a given learning rate, by bisection on the level. Where every β is
 * best, which happens for κ = 1 alone, 1.
 */
export function bestBetaOnLine(
  line: LookAheadLine,
  eta: number,
  interval: CurvatureInterval,
): (Rate & { readonly oneMinusBeta: DoubleDouble }) | null {
  const level = bestLevel((candidate) => momentumInterval(candidate, line, eta, interval) !== null);
  const momenta = level && momentumInterval(level, line, eta, interval);
  if (level === null || momenta === null) return null;
  return { oneMinusBeta: momenta.from.hi === -Infinity ? { hi: 1, lo: 0 } : momenta.from, ...rateOf(level) };
}
