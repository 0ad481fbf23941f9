import { checkFinite, checkInteger, checkPositive } from '../../numeric/check.ts';
import { checkSteps } from './check-steps.ts';
import { scheduleOf } from './schedule-of.ts';
import type { Schedule, ScheduleForm, ScheduleKind } from './schedule.ts';

/** Parameters of {@link stepDecaySchedule}. */
export type StepDecayParameters = ScheduleForm & {
  /** Learning rate η > 0 of the first step. */
  readonly eta: number;
  /** Momentum β, any finite number. */
  readonly beta: number;
  /** After how many steps the learning rate changes, a whole number ≥ 1. */
  readonly every: number;
  /** What it is multiplied by, a number > 0. Default 0.1. */
  readonly factor?: number;
  /** How many steps: a whole number from 1 to 10⁶. */
  readonly steps: number;
};

/**
 * Step decay: the learning rate is multiplied by a factor every so many steps,
 *
 * $$\eta_k = \eta\,\phi^{\lfloor (k - 1)/p \rfloor}$$
 *
 * Source: `paszke2019`.
 *
 * @param parameters - η, β, the period p (`every`), the factor φ and the number of steps.
 * @returns The schedule.
 * @throws RangeError or TypeError if a parameter is not as said, or a learning rate is too small for a double.
 * @example
 * ```ts
 * import { stepDecaySchedule } from 'heavyball';
 * stepDecaySchedule({ eta: 1, beta: 0.9, every: 2, factor: 0.5, steps: 5 }).eta; // => [ 1, 1, 0.5, 0.5, 0.25 ]
 * ```
 */
export function stepDecaySchedule({ eta, beta, every, factor = 0.1, steps, ...form }: StepDecayParameters): Schedule {
  checkPositive(NAME, 'eta', eta);
  checkFinite(NAME, 'beta', beta);
  checkInteger(NAME, 'every', every, 1);
  checkPositive(NAME, 'factor', factor);
  checkSteps(NAME, steps);
  const rates = Array.from({ length: steps }, (_, i) => eta * factor ** Math.floor(i / every));
  return scheduleOf({ beta, eta: rates }, { name: NAME, ...form });
}

const NAME = 'step';

/** Step decay. */
export const stepDecay: ScheduleKind<StepDecayParameters> = {
  name: NAME,
  title: 'step decay',
  description: 'η is multiplied by a factor every so many steps',
  parameters: {
    eta: { symbol: 'η', usualRange: [0, 1], description: 'learning rate of the first step' },
    beta: { symbol: 'β', usualRange: [0, 1], description: 'momentum' },
    every: { symbol: 'p', usualRange: [1, 1e4], description: 'steps between changes' },
    factor: { symbol: 'φ', usualRange: [0, 1], description: 'what η is multiplied by', default: 0.1 },
  },
  takesForm: true,
  make: stepDecaySchedule,
};
