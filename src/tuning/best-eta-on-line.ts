import type { CurvatureInterval, LookAheadLine } from '../methods/method.ts';
import { add, multiply, negate, type DoubleDouble } from '../numeric/double-double.ts';
import { bestLevel } from './best-level.ts';
import type { Rate } from './lower-bound.ts';
import { levelConditions, solutionsOf, valueAt, type Level, type RealInterval } from './level-interval.ts';

/** The learning rates of a level below 1 at given 1 − β, all > 0: each condition is linear in η, at μ and at L. */
function etaInterval(
  level: Level,
  line: LookAheadLine,
  oneMinusBeta: DoubleDouble,
  { mu, L }: CurvatureInterval,
): RealInterval | null {
  const { conditions, isInBeta } = levelConditions(level, line);
  const momentum = isInBeta ? add({ hi: 1, lo: 0 }, negate(oneMinusBeta)) : oneMinusBeta;
  const linear = conditions.flatMap(({ free, factor }) => {
    const constant = valueAt(free, momentum);
    const perX = valueAt(factor, momentum);
    return [mu, L].map((lambda) => ({ constant, slope: multiply(perX, { hi: lambda, lo: 0 }) }));
  });
  return solutionsOf(linear);
}

/**
 * The learning rate with the smallest worst rate over [μ, L] for a given momentum, by bisection on the level; null when
 * none is stable. Of several the smallest.
 */
export function bestEtaOnLine(
  line: LookAheadLine,
  oneMinusBeta: DoubleDouble,
  interval: CurvatureInterval,
): (Rate & { readonly eta: DoubleDouble }) | null {
  const best = bestLevel((level) => etaInterval(level, line, oneMinusBeta, interval));
  return best && { eta: best.solution.from, ...best.rate };
}
