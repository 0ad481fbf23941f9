import { checkFinite, checkFraction, checkPositive } from '../../numeric/check.ts';
import { inputRangeError } from '../../numeric/input-error.ts';
import { checkSteps } from './check-steps.ts';
import { cosineBetween } from './cosine-between.ts';
import { scheduleOf } from './schedule-of.ts';
import type { Schedule, ScheduleForm, ScheduleKind } from './schedule.ts';

/** Parameters of {@link oneCycleSchedule}. */
export type OneCycleParameters = ScheduleForm & {
  /** The largest learning rate η > 0. */
  readonly eta: number;
  /** Momentum at the two ends. Default 0.95. */
  readonly betaHigh?: number;
  /** Momentum where the learning rate is largest. Default 0.85. */
  readonly betaLow?: number;
  /** The part of the run in which the learning rate rises, between 0 and 1. Default 0.3. */
  readonly rise?: number;
  /** The largest learning rate over the first, a number > 0. Default 25. */
  readonly startDivisor?: number;
  /** The first learning rate over the last, a number > 0. Default 10⁴. */
  readonly endDivisor?: number;
  /** How many steps: a whole number from 1 to 10⁶. */
  readonly steps: number;
};

/**
 * One cycle: the learning rate rises along half a wave and falls along another to almost nothing, while momentum goes the other
 * way. The numbers are those of PyTorch's `OneCycleLR` with its defaults.
 *
 * Source: `smith2018`, as in `paszke2019`.
 *
 * @param parameters - The largest η and the number of steps; the rest has defaults.
 * @returns The schedule.
 * @throws RangeError or TypeError if a parameter is not as said.
 * @example
 * ```ts
 * import { oneCycleSchedule } from 'heavyball';
 * const { beta, eta } = oneCycleSchedule({ eta: 1, steps: 100 });
 * eta[29]; // => 1
 * beta[29]; // => 0.85
 * eta[99]; // => 0.000004
 * ```
 */
export function oneCycleSchedule(parameters: OneCycleParameters): Schedule {
  const { eta, betaHigh = 0.95, betaLow = 0.85, rise = 0.3, startDivisor = 25, endDivisor = 1e4 } = parameters;
  const { steps, rate = 'inside', nesterov = false } = parameters;
  checkPositive(NAME, 'eta', eta);
  checkFinite(NAME, 'betaHigh', betaHigh);
  checkFinite(NAME, 'betaLow', betaLow);
  checkFraction(NAME, 'rise', rise);
  checkPositive(NAME, 'startDivisor', startDivisor);
  checkPositive(NAME, 'endDivisor', endDivisor);
  checkSteps(NAME, steps);
  if (!(rise * steps > 1)) {
    throw inputRangeError(`${NAME}: steps must be above 1/rise = ${1 / rise}, so that η can rise, got ${steps}`);
  }
  const first = eta / startDivisor;
  const top = rise * steps - 1;
  const between = (i: number, [start, middle, end]: readonly [number, number, number]): number =>
    i <= top ? cosineBetween(start, middle, i / top) : cosineBetween(middle, end, (i - top) / (steps - 1 - top));
  const along = (corners: readonly [number, number, number]): number[] =>
    Array.from({ length: steps }, (_, i) => between(i, corners));
  const arrays = { eta: along([first, eta, first / endDivisor]), beta: along([betaHigh, betaLow, betaHigh]) };
  return scheduleOf(arrays, { name: NAME, rate, nesterov });
}

const NAME = 'one-cycle';

/** One cycle. */
export const oneCycle: ScheduleKind<OneCycleParameters> = {
  name: NAME,
  title: 'one cycle',
  description: 'η rises and falls, β goes the other way',
  parameters: {
    eta: { symbol: 'η', usualRange: [0, 1], description: 'the largest learning rate' },
    betaHigh: { symbol: 'β_1', usualRange: [0, 1], description: 'momentum at the two ends', default: 0.95 },
    betaLow: { symbol: 'β_0', usualRange: [0, 1], description: 'momentum at the top', default: 0.85 },
    rise: { symbol: 'r', usualRange: [0, 1], description: 'part of the run in which η rises', default: 0.3 },
    startDivisor: { symbol: 'd', usualRange: [1, 1e3], description: 'largest η over the first', default: 25 },
    endDivisor: { symbol: 'e', usualRange: [1, 1e6], description: 'first η over the last', default: 1e4 },
  },
  takesForm: true,
  make: oneCycleSchedule,
};
