import type { CurvatureInterval, LookAheadLine } from '../methods/method.ts';
import { add, negate, type DoubleDouble } from '../numeric/double-double.ts';
import { twoProduct } from '../numeric/two-product.ts';
import { bestLevel } from './best-level.ts';
import type { Rate } from './lower-bound.ts';
import { levelConditions, solutionsOf, valueAt, type Level, type RealInterval } from './level-interval.ts';

const ONE: DoubleDouble = { hi: 1, lo: 0 };

/** The 1 − β of a level at a given learning rate: each condition is linear in β, at μ and at L. */
function momentumInterval(
  level: Level,
  line: LookAheadLine,
  eta: number,
  { mu, L }: CurvatureInterval,
): RealInterval | null {
  const products = [twoProduct(eta, mu), twoProduct(eta, L)];
  const { conditions, isInBeta } = levelConditions(level, line);
  const linear = conditions.flatMap(({ free, factor }) =>
    products.map((x) => ({
      constant: valueAt({ constant: free.constant, slope: factor.constant }, x),
      slope: valueAt({ constant: free.slope, slope: factor.slope }, x),
    })),
  );
  const solutions = solutionsOf(linear);
  if (solutions === null || !isInBeta) return solutions;
  return { from: add(ONE, negate(solutions.to)), to: add(ONE, negate(solutions.from)) };
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
  const best = bestLevel((level) => momentumInterval(level, line, eta, interval));
  if (best === null) return null;
  const { from } = best.solution;
  return { oneMinusBeta: Number.isFinite(from.hi) ? from : ONE, ...best.rate };
}
