import type { Method, MethodParameters } from '../methods/method.ts';
import { checkInteger } from '../numeric/check.ts';
import type { Vector } from '../numeric/vector.ts';
import type { Objective } from '../objectives/objective.ts';
import { flowOf } from './flow-of.ts';
import type { Flow, FlowTrajectory, Matching } from './flow.ts';
import { gapBetween } from './gap-between.ts';
import { ODE_TOLERANCE } from './ode-tolerance.ts';
import { simulate } from './simulate.ts';
import { solveFlow } from './solve-flow.ts';
import { startOf } from './start-of.ts';
import { startVelocity } from './start-velocity.ts';
import type { Trajectory } from './trajectory.ts';

/** From where and how far iterates and ODE are compared. */
export interface FlowComparisonOptions {
  /** See {@link Matching}. Default `'conformal'`. */
  readonly matching?: Matching;
  /** How many iterations, a whole number ≥ 1. Default 100. */
  readonly steps?: number;
  /** θ₀ = θ₋₁. Default: the objective's customary start, or (1, …, 1) if it has none. */
  readonly start?: Vector;
}

/** Iterates beside the ODE that they follow. */
export interface FlowComparison {
  /** Friction and time step of the ODE. */
  readonly flow: Flow;
  /** The iterates from rest, all of them. */
  readonly trajectory: Trajectory;
  /** The ODE from the matching start velocity: sample k is at the time kh of iteration k. */
  readonly solution: FlowTrajectory;
  /** $\max_k \lVert\theta_k - \theta(kh)\rVert_\infty$; Infinity where either leaves the finite numbers. */
  readonly gap: number;
}

/**
 * Runs a method from rest, and beside it the ODE $\ddot\theta + c\dot\theta + \nabla f(\theta) = 0$ that it follows, sampled at
 * the times of the iterations.
 *
 * @remarks The ODE is solved by Dormand–Prince to a relative tolerance of 1e-12 a step, so that the gap is the iteration's.
 * Source: `hairer2006`.
 * @param method - An entry of `METHODS`, or any other `Method`.
 * @param parameters - The parameters that the method takes.
 * @param objective - Anything with `dimension`, `value` and `gradient`.
 * @param options - See {@link FlowComparisonOptions}.
 * @returns Flow, iterates, solution, and the largest distance between the two.
 * @throws RangeError if the matching has no flow for this β, or a parameter or an option is out of its range; TypeError if
 * one is of the wrong type.
 * @example
 * ```ts
 * import { compareWithFlow, heavyBall, ravine } from 'heavyball';
 * const { gap } = compareWithFlow(heavyBall, { beta: 0.99, eta: 1e-4 }, ravine, { steps: 50 });
 * gap < 0.01; // => true
 * ```
 */
export function compareWithFlow<P extends MethodParameters>(
  method: Method<P>,
  parameters: P,
  objective: Objective,
  options: FlowComparisonOptions = {},
): FlowComparison {
  const { matching = 'conformal', steps = 100 } = options;
  checkInteger('compareWithFlow', 'steps', steps, 1);
  const flow = flowOf(method, parameters, { matching });
  const start = startOf('compareWithFlow', objective, options.start);
  const trajectory = simulate(method, parameters, objective, { start, maxSteps: steps, tolerance: 0 });
  const solution = solveFlow(flow, objective, {
    duration: steps * flow.timeStep,
    samples: steps,
    start,
    velocity: startVelocity(flow, objective.gradient(start)),
    tolerance: ODE_TOLERANCE,
  });
  return { flow, trajectory, solution, gap: gapBetween(trajectory.iterates, trajectory, solution) };
}
