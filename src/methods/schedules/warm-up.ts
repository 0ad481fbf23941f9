import { checkFinite, checkInteger, checkPositive } from '../../numeric/check.ts';
import { checkSteps } from './check-steps.ts';
import { scheduleOf } from './schedule-of.ts';
import type { Schedule, ScheduleForm, ScheduleKind } from './schedule.ts';

/** Parameters of {@link warmUpSchedule}. */
export type WarmUpParameters = ScheduleForm & {
  /** Learning rate η > 0 after the warm-up. */
  readonly eta: number;
  /** Momentum β, any finite number. */
  readonly beta: number;
  /** In how many steps the learning rate rises, a whole number ≥ 1. */
  readonly warmSteps: number;
  /** How many steps in all: a whole number from 1 to 10⁶. */
  readonly steps: number;
};

/**
 * Linear warm-up: the learning rate rises in equal steps and then stays,
 *
 * $$\eta_k = \eta\,\min\!\big(1, k/k_w\big)$$
 *
 * Source: `goyal2017`.
 *
 * @param parameters - η, β, $k_w$ (`warmSteps`) and the number of steps.
 * @returns The schedule.
 * @throws RangeError or TypeError if a parameter is not as said.
 * @example
 * ```ts
 * import { warmUpSchedule } from 'heavyball';
 * warmUpSchedule({ eta: 0.5, beta: 0.9, warmSteps: 4, steps: 6 }).eta; // => [ 0.125, 0.25, 0.375, 0.5, 0.5, 0.5 ]
 * ```
 */
export function warmUpSchedule({ eta, beta, warmSteps, steps, ...form }: WarmUpParameters): Schedule {
  checkPositive(NAME, 'eta', eta);
  checkFinite(NAME, 'beta', beta);
  checkInteger(NAME, 'warmSteps', warmSteps, 1);
  checkSteps(NAME, steps);
  const rates = Array.from({ length: steps }, (_, i) => eta * Math.min(1, (i + 1) / warmSteps));
  return scheduleOf({ beta, eta: rates }, { name: NAME, ...form });
}

const NAME = 'warm-up';

/** Linear warm-up. */
export const warmUp: ScheduleKind<WarmUpParameters> = {
  name: NAME,
  title: 'warm-up',
  description: 'η rises in equal steps, then stays',
  parameters: {
    eta: { symbol: 'η', usualRange: [0, 1], description: 'learning rate' },
    beta: { symbol: 'β', usualRange: [0, 1], description: 'momentum' },
    warmSteps: { symbol: 'k_w', usualRange: [1, 1e4], description: 'steps of the warm-up' },
  },
  takesForm: true,
  make: warmUpSchedule,
};
