import { scheduleStep } from '../methods/schedules/schedule-step.ts';
import type { Schedule } from '../methods/schedules/schedule.ts';
import type { Objective } from '../objectives/objective.ts';
import { runIteration } from './run-iteration.ts';
import type { SimulationOptions } from './simulation-options.ts';
import type { Run } from './trajectory.ts';

/** The recorded iterates of a schedule. */
export interface ScheduleTrajectory extends Run {
  /** The schedule. */
  readonly schedule: Schedule;
}

/**
 * Runs a schedule on an objective, as `simulate` runs a method with constant parameters: to its end, or until it has converged
 * or diverged. Step k makes, with $d = \theta_{k-1} - \theta_{k-2}$,
 *
 * $$\theta_k = \theta_{k-1} + \beta_k d - \eta_k \nabla f(\theta_{k-1} + \gamma_k d)$$
 *
 * @param schedule - From a constructor of schedules.
 * @param objective - Anything with `dimension`, `value` and `gradient`.
 * @param options - Start, point before it, tolerance and record, with the defaults of `simulate`.
 * @returns The iterates kept, the start first, with their numbers and values, and why the run ended: `'step-limit'` is the end
 * of the schedule.
 * @throws TypeError or RangeError if a point, an option or the gradient at the start is not as said in `simulate`.
 * @example
 * ```ts
 * import { chebyshevSchedule, diagonalQuadratic, krylovBound, fromInterval, simulateSchedule } from 'heavyball';
 * const run = simulateSchedule(chebyshevSchedule({ mu: 1, L: 9 }, 4), diagonalQuadratic([1, 9]), { tolerance: 0 });
 * run.iterates[4]?.[0]; // => 0.124514
 * krylovBound(fromInterval(1, 9), 4); // => 0.124514
 * ```
 */
export function simulateSchedule(
  schedule: Schedule,
  objective: Objective,
  options: Omit<SimulationOptions, 'maxSteps'> = {},
): ScheduleTrajectory {
  const run = runIteration(
    'simulateSchedule',
    objective,
    (state, gradient, k) => scheduleStep(schedule, k, state, gradient),
    { ...options, maxSteps: schedule.steps },
  );
  return { schedule, ...run };
}
