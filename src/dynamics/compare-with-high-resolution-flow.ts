import type { Method, MethodParameters } from '../methods/method.ts';
import { checkInteger } from '../numeric/check.ts';
import type { Vector } from '../numeric/vector.ts';
import type { Objective } from '../objectives/objective.ts';
import type { FlowComparisonOptions } from './compare-with-flow.ts';
import { gapBetween } from './gap-between.ts';
import { highResolutionFlow, type HighResolutionFlow, type HighResolutionTrajectory } from './high-resolution-flow.ts';
import { ODE_TOLERANCE } from './ode-tolerance.ts';
import { publishedRun, type PublishedRun } from './published-run.ts';
import { solveHighResolutionFlow } from './solve-high-resolution-flow.ts';
import { startOf } from './start-of.ts';

/** Iterates of heavy ball or Nesterov beside their high-resolution equation. */
export interface HighResolutionComparison extends PublishedRun {
  /** The equation, and its time step. */
  readonly flow: HighResolutionFlow;
  /** The solution from the corrected start velocity: sample k is at the time kh of point k. */
  readonly solution: HighResolutionTrajectory;
  /** $\max_k$ of the distance of point k from θ(kh), in one coordinate; Infinity where either leaves the finite numbers. */
  readonly gap: number;
}

/**
 * Runs heavy ball or Nesterov, and beside it the high-resolution equation of that method, with the start velocity
 * $-\frac32\sqrt\eta\,\nabla f(\theta_0)$ that does not lose an order.
 *
 * @remarks The iterates are those of the source, from $\theta_1 = \theta_0 - (1+\beta)\eta\nabla f(\theta_0)$, and with look-ahead the
 * points that follow the equation are those at which gradients are taken. The gap over a fixed time is $O(\eta)$ if the friction
 * stays the same: see {@link highResolutionGapOrders}. Source: `shi2022`.
 * @param method - `heavyBall` or `nesterov`, or another that is one of them.
 * @param parameters - The parameters that the method takes, with β > −1.
 * @param objective - Anything with `dimension`, `value` and `gradient`.
 * @param options - Steps and start, as in {@link compareWithFlow}.
 * @returns Equation, iterates, solution, and the largest distance between the two.
 * @throws TypeError or RangeError if a parameter or an option is not as said.
 * @example
 * ```ts
 * import { compareWithFlow, compareWithHighResolutionFlow, nesterov, ravine } from 'heavyball';
 * const parameters = { beta: 0.96, eta: 1e-4 };
 * compareWithHighResolutionFlow(nesterov, parameters, ravine, { steps: 100 }).gap; // => 0.00424942
 * compareWithFlow(nesterov, parameters, ravine, { steps: 100 }).gap; // => 0.0815128
 * ```
 */
export function compareWithHighResolutionFlow<P extends MethodParameters>(
  method: Method<P>,
  parameters: P,
  objective: Objective,
  options: Omit<FlowComparisonOptions, 'matching'> = {},
): HighResolutionComparison {
  const { steps = 100 } = options;
  checkInteger('compareWithHighResolutionFlow', 'steps', steps, 1);
  const flow = highResolutionFlow(method, parameters);
  const start = startOf('compareWithHighResolutionFlow', objective, options.start);
  const run = publishedRun(method, parameters, objective, start, steps);
  const solution = solveHighResolutionFlow(flow, objective, {
    duration: steps * flow.timeStep,
    samples: steps,
    start,
    velocity: correctedVelocity(flow.timeStep, objective.gradient(start)),
    tolerance: ODE_TOLERANCE,
  });
  return { flow, ...run, solution, gap: gapBetween(run.points, run.trajectory, solution) };
}

/** $-\frac32\sqrt\eta\,\nabla f(\theta_0)$: the start for which $\theta(h) = \theta_1 + O(h^3)$. */
function correctedVelocity(timeStep: number, slope: Vector): Vector {
  return slope.map((g) => -1.5 * timeStep * g);
}
