import { nesterovSchedule } from '../methods/schedules/nesterov-sequence.ts';
import { checkInteger, checkPositive } from '../numeric/check.ts';
import type { Objective } from '../objectives/objective.ts';
import type { FlowComparisonOptions } from './compare-with-flow.ts';
import { gapBetween } from './gap-between.ts';
import type { NesterovFlowTrajectory } from './nesterov-flow.ts';
import { ODE_TOLERANCE } from './ode-tolerance.ts';
import { simulateSchedule, type ScheduleTrajectory } from './simulate-schedule.ts';
import { solveNesterovFlow } from './solve-nesterov-flow.ts';
import { startOf } from './start-of.ts';

/** Iterates of Nesterov's sequence beside the equation that they follow. */
export interface NesterovFlowComparison {
  /** $h = \sqrt\eta$: iteration k is at time kh. */
  readonly timeStep: number;
  /** The iterates with $\beta_k = (k - 1)/(k + 2)$ from rest, all of them. */
  readonly trajectory: ScheduleTrajectory;
  /** The solution with r = 3 from rest: sample k is at the time kh of iteration k. */
  readonly solution: NesterovFlowTrajectory;
  /** $\max_k \lVert\theta_k - \theta(kh)\rVert_\infty$; Infinity where either leaves the finite numbers. */
  readonly gap: number;
}

/**
 * Runs Nesterov's sequence from rest, with $\beta_k = \gamma_k = (k - 1)/(k + 2)$ and one learning rate, and beside it
 * $\ddot\theta + \frac3t\dot\theta + \nabla f(\theta) = 0$ at the times $k\sqrt\eta$.
 *
 * @remarks The gap over a fixed time is $O(\sqrt\eta)$: see {@link nesterovGapOrder}. Source: `su2016`.
 * @param parameters - The learning rate η > 0.
 * @param objective - Anything with `dimension`, `value` and `gradient`.
 * @param options - Steps and start, as in {@link compareWithFlow}.
 * @returns Time step, iterates, solution, and the largest distance between the two.
 * @throws TypeError or RangeError if η or an option is not as said.
 * @example
 * ```ts
 * import { compareWithNesterovFlow, diagonalQuadratic } from 'heavyball';
 * const { solution, gap } = compareWithNesterovFlow({ eta: 1e-4 }, diagonalQuadratic([1]), { steps: 200 });
 * solution.positions.at(-1)?.[0]; // => 0.576725
 * gap; // => 0.0109793
 * ```
 */
export function compareWithNesterovFlow(
  parameters: { readonly eta: number },
  objective: Objective,
  options: Omit<FlowComparisonOptions, 'matching'> = {},
): NesterovFlowComparison {
  const { eta } = parameters;
  const { steps = 100 } = options;
  checkPositive('compareWithNesterovFlow', 'eta', eta);
  checkInteger('compareWithNesterovFlow', 'steps', steps, 1);
  const start = startOf('compareWithNesterovFlow', objective, options.start);
  const timeStep = Math.sqrt(eta);
  const trajectory = simulateSchedule(nesterovSchedule({ eta, steps }), objective, { start, tolerance: 0 });
  const solution = solveNesterovFlow({}, objective, {
    duration: steps * timeStep,
    samples: steps,
    start,
    tolerance: ODE_TOLERANCE,
  });
  return { timeStep, trajectory, solution, gap: gapBetween(trajectory.iterates, trajectory, solution) };
}
