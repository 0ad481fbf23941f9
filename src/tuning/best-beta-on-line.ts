import type { CurvatureInterval, LookAheadLine } from '../methods/method.ts';
import { add, negate, type DoubleDouble } from '../numeric/double-double.ts';
import { twoProduct } from '../numeric/two-product.ts';
import { bestLevel } from './best-level.ts';
import type { Rate } from './lower-bound.ts';
import { levelConditions, solutionsOf, valueAt, type LevelConditions, type RealInterval } from './level-interval.ts';
import { rateOf } from './rate-of.ts';

const ONE: DoubleDouble = { hi: 1, lo: 0 };

/** The β or 1 − β of a level at a given learning rate: each condition is linear in it, at μ and at L. */
function momentumInterval(
  { conditions }: LevelConditions,
  eta: number,
  { mu, L }: CurvatureInterval,
): RealInterval | null {
  const products = [twoProduct(eta, mu), twoProduct(eta, L)];
  const linear = conditions.flatMap(({ free, factor }) =>
    products.map((x) => ({
      constant: valueAt({ constant: free.constant, slope: factor.constant }, x),
      slope: valueAt({ constant: free.slope, slope: factor.slope }, x),
    })),
  );
  return solutionsOf(linear);
}

/**
 * The 1 − β with the smallest worst rate over [μ, L] for a given learning rate, by bisection on the level; null when none
 * is stable. Where every β is best, which happens for κ = 1 alone, 1.
 */
export function bestBetaOnLine(
  line: LookAheadLine,
  eta: number,
  interval: CurvatureInterval,
): (Rate & { readonly oneMinusBeta: DoubleDouble }) | null {
  const level = bestLevel((candidate) => momentumInterval(levelConditions(candidate, line), eta, interval) !== null);
  if (level === null) return null;
  const conditions = levelConditions(level, line);
  const momenta = momentumInterval(conditions, eta, interval);
  if (momenta === null) return null;
  const { from, to } = momenta;
  if (from.hi === -Infinity) return { oneMinusBeta: ONE, ...rateOf(level) };
  return { oneMinusBeta: conditions.isInBeta ? add(ONE, negate(to)) : from, ...rateOf(level) };
}
