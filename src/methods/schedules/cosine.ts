import { checkAtLeastZero, checkFinite, checkPositive } from '../../numeric/check.ts';
import { checkSteps } from './check-steps.ts';
import { cosineBetween } from './cosine-between.ts';
import { scheduleOf } from './schedule-of.ts';
import type { Schedule, ScheduleForm, ScheduleKind } from './schedule.ts';

/** Parameters of {@link cosineSchedule}. */
export type CosineParameters = ScheduleForm & {
  /** Learning rate η > 0 of the first step. */
  readonly eta: number;
  /** Momentum β, any finite number. */
  readonly beta: number;
  /** Learning rate ≥ 0 that the step after the last would have. Default 0. */
  readonly endEta?: number;
  /** How many steps: a whole number from 1 to 10⁶. */
  readonly steps: number;
};

/**
 * Cosine annealing: the learning rate falls along half a wave,
 *
 * $$\eta_k = \eta_\infty + (\eta - \eta_\infty)\,\frac{1 + \cos\big(\pi(k - 1)/K\big)}{2}$$
 *
 * Source: `loshchilov2017`.
 *
 * @param parameters - η, β, $\eta_\infty$ (`endEta`) and the number of steps K.
 * @returns The schedule.
 * @throws RangeError or TypeError if a parameter is not as said.
 * @example
 * ```ts
 * import { cosineSchedule } from 'heavyball';
 * cosineSchedule({ eta: 1, beta: 0.9, steps: 2 }).eta; // => [ 1, 0.5 ]
 * ```
 */
export function cosineSchedule({ eta, beta, endEta = 0, steps, ...form }: CosineParameters): Schedule {
  checkPositive(NAME, 'eta', eta);
  checkFinite(NAME, 'beta', beta);
  checkAtLeastZero(NAME, 'endEta', endEta);
  checkSteps(NAME, steps);
  const rates = Array.from({ length: steps }, (_, i) => cosineBetween(eta, endEta, i / steps));
  return scheduleOf({ beta, eta: rates }, { name: NAME, ...form });
}

const NAME = 'cosine';

/** Cosine annealing. */
export const cosine: ScheduleKind<CosineParameters> = {
  name: NAME,
  title: 'cosine annealing',
  description: 'η falls along half a wave',
  parameters: {
    eta: { symbol: 'η', usualRange: [0, 1], description: 'learning rate of the first step' },
    beta: { symbol: 'β', usualRange: [0, 1], description: 'momentum' },
    endEta: { symbol: 'η_∞', usualRange: [0, 1], description: 'learning rate after the last step', default: 0 },
  },
  takesForm: true,
  make: cosineSchedule,
};
