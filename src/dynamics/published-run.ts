import type { Method, MethodParameters } from '../methods/method.ts';
import type { Vector } from '../numeric/vector.ts';
import type { Objective } from '../objectives/objective.ts';
import { simulate } from './simulate.ts';
import type { Trajectory } from './trajectory.ts';

/** A run of heavy ball or Nesterov as the source of high-resolution equations begins it. */
export interface PublishedRun {
  /** The iterates. */
  readonly trajectory: Trajectory;
  /** The points at which gradients are taken: with look-ahead those follow the equation, without it they are the iterates. */
  readonly points: readonly Vector[];
}

/** Runs from $\theta_1 = \theta_0 - (1 + \beta)\eta\nabla f(\theta_0)$; with look-ahead that is the second point from rest. Source: `shi2022`. */
export function publishedRun<P extends MethodParameters>(
  method: Method<P>,
  parameters: P,
  objective: Objective,
  start: Vector,
  maxSteps: number,
): PublishedRun {
  const { gamma, eta } = method.family(parameters);
  const slope = objective.gradient(start);
  const previous = gamma === 0 ? start.map((x, i) => x + eta * slope[i]!) : start;
  const trajectory = simulate(method, parameters, objective, { start, previous, maxSteps, tolerance: 0 });
  const { iterates } = trajectory;
  const points = iterates.map((point, k) => {
    const before = iterates[k - 1] ?? point;
    return point.map((x, i) => x + gamma * (x - before[i]!));
  });
  return { trajectory, points };
}
