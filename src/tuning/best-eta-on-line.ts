import type { CurvatureInterval, LookAheadLine } from '../methods/method.ts';
import { multiply, type DoubleDouble } from '../numeric/double-double.ts';
import { bestLevel } from './best-level.ts';
import type { Rate } from './lower-bound.ts';
import { levelConditions, solutionsOf, valueAt, type Level, type RealInterval } from './level-interval.ts';
import { rateOf } from './rate-of.ts';

/** The learning rates η > 0 of a level at given 1 − β: each condition is linear in η, at μ and at L. */
function etaInterval(
  level: Level,
  line: LookAheadLine,
  oneMinusBeta: DoubleDouble,
  { mu, L }: CurvatureInterval,
): RealInterval | null {
  const conditions = levelConditions(level, line).flatMap(({ free, factor }) => {
    const constant = valueAt(free, oneMinusBeta);
    const perX = valueAt(factor, oneMinusBeta);
    return [mu, L].map((lambda) => ({ constant, slope: multiply(perX, { hi: lambda, lo: 0 }) }));
  });
  const interval = solutionsOf(conditions);
  return interval !== null && interval.to.hi > 0 ? interval : null;
}

/**
 * The learning rate with the smallest worst rate over [μ, L] for a given momentum, by bisection on the level; null when
 * the rate has no minimum over η > 0.
 */
export function bestEtaOnLine(
  line: LookAheadLine,
  oneMinusBeta: DoubleDouble,
  interval: CurvatureInterval,
): (Rate & { readonly eta: DoubleDouble }) | null {
  const level = bestLevel((candidate) => etaInterval(candidate, line, oneMinusBeta, interval) !== null);
  const etas = level && etaInterval(level, line, oneMinusBeta, interval);
  return level && etas && etas.from.hi > 0 ? { eta: etas.from, ...rateOf(level) } : null;
}
