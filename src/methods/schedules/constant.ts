import { checkFinite, checkPositive } from '../../numeric/check.ts';
import { checkSteps } from './check-steps.ts';
import { scheduleOf } from './schedule-of.ts';
import type { Schedule, ScheduleForm, ScheduleKind } from './schedule.ts';

/** Parameters of {@link constantSchedule}. */
export type ConstantScheduleParameters = ScheduleForm & {
  /** Learning rate η > 0. */
  readonly eta: number;
  /** Momentum β, any finite number. */
  readonly beta: number;
  /** How many steps: a whole number from 1 to 10⁶. */
  readonly steps: number;
};

/**
 * The schedule in which nothing changes: the method with constant parameters, over a run of finite length.
 *
 * Source: `polyak1964`.
 *
 * @param parameters - η, β and the number of steps; where the rate sits makes no difference here.
 * @returns The schedule.
 * @throws RangeError or TypeError if a parameter is not as said.
 * @example
 * ```ts
 * import { constantSchedule } from 'heavyball';
 * constantSchedule({ eta: 0.1, beta: 0.9, steps: 3 }).beta; // => [ 0.9, 0.9, 0.9 ]
 * ```
 */
export function constantSchedule({ eta, beta, steps, ...form }: ConstantScheduleParameters): Schedule {
  checkPositive(NAME, 'eta', eta);
  checkFinite(NAME, 'beta', beta);
  checkSteps(NAME, steps);
  return scheduleOf({ beta, eta: new Array<number>(steps).fill(eta) }, { name: NAME, ...form });
}

const NAME = 'constant';

/** Constant parameters. */
export const constant: ScheduleKind<ConstantScheduleParameters> = {
  name: NAME,
  title: 'constant parameters',
  description: 'the same η and β in every step',
  parameters: {
    eta: { symbol: 'η', usualRange: [0, 1], description: 'learning rate' },
    beta: { symbol: 'β', usualRange: [0, 1], description: 'momentum' },
  },
  takesForm: true,
  make: constantSchedule,
};
