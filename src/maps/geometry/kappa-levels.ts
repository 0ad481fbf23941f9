import { fromInterval } from '../../spectrum/from-interval.ts';
import type { GeometryContext } from './geometry-context.ts';
import { roundValues } from './round-values.ts';

/** Level lines that a reader can tell apart. */
const MOST_LEVELS = 10;
/** The slowest level takes this many times the iterations of the slowest optimum. */
const SLOWER = 3;

/**
 * Falling rates of a round number of iterations per decimal digit, for a plane along which κ changes: between the best decays
 * that its two ends allow, and on to three times as many iterations.
 */
export function kappaLevels(
  { plan }: GeometryContext,
  bestDecay: (spectrum: ReturnType<typeof fromInterval>) => number | null,
): readonly number[] {
  const { L } = plan.subject.spectrum;
  const fewestAt = (kappa: number): number => {
    const decay = bestDecay(fromInterval(L / kappa, L));
    return decay === null ? NaN : Math.max(Math.LN10 / decay, 1);
  };
  const [least, most] = [fewestAt(plan.x[0] ?? NaN), fewestAt(plan.x.at(-1) ?? NaN)];
  return [...roundValues(least, SLOWER * most, MOST_LEVELS)].reverse().map((count) => Math.exp(-Math.LN10 / count));
}
