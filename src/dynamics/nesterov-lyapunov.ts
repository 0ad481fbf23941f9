import { inputRangeError, inputTypeError } from '../numeric/input-error.ts';
import type { Objective } from '../objectives/objective.ts';
import type { NesterovFlowTrajectory } from './nesterov-flow.ts';

/** A Lyapunov function along a solution of an ODE, and how fast it changes. */
export interface FlowLyapunov {
  /** V at each time of the trajectory. */
  readonly values: readonly number[];
  /** $\dot V$ at each time of the trajectory. */
  readonly rates: readonly number[];
}

/**
 * The function that proves $f(\theta) - f^* \le \frac{(r-1)^2}{2t^2}\lVert\theta_0 - \theta^*\rVert^2$ for Nesterov's equation with r ≥ 3 and
 * convex f, along a solution:
 *
 * $$V = \frac{2t^2}{r-1}(f - f^*) + (r-1)\Big\lVert\theta + \frac{t\dot\theta}{r-1} - \theta^*\Big\rVert^2, \qquad
 * \dot V = \frac{4t}{r-1}(f - f^*) - 2t\,\langle\nabla f, \theta - \theta^*\rangle \le 0$$
 *
 * @remarks The formula of $\dot V$ holds for any f and r > 1; its sign needs convexity and r ≥ 3. Source: `su2016`.
 * @param trajectory - A sampled solution, with r > 1.
 * @param objective - The objective that it is a solution for, with a known minimiser.
 * @returns V and its rate at the trajectory's times.
 * @throws RangeError if r ≤ 1; TypeError if the objective names no minimiser.
 * @example
 * ```ts
 * import { diagonalQuadratic, nesterovLyapunov, solveNesterovFlow } from 'heavyball';
 * const objective = diagonalQuadratic([1]);
 * const { values } = nesterovLyapunov(solveNesterovFlow({}, objective, { duration: 4 }), objective);
 * values[0]; // => 2
 * values.every((value, k) => k === 0 || value <= values[k - 1]!); // => true
 * ```
 */
export function nesterovLyapunov(trajectory: NesterovFlowTrajectory, objective: Objective): FlowLyapunov {
  const { flow, times, positions, velocities } = trajectory;
  const { minimizer } = objective;
  if (!minimizer) throw inputTypeError('nesterovLyapunov: the objective must have a known minimizer, got none');
  if (!(flow.r > 1)) throw inputRangeError(`nesterovLyapunov: r must be > 1, got ${flow.r}`);
  const c = flow.r - 1;
  const least = objective.value(minimizer);
  const values = positions.map((position, k) => {
    const t = times[k]!;
    const squares = position.map((x, i) => (x + (t * velocities[k]![i]!) / c - minimizer[i]!) ** 2);
    return ((2 * t * t) / c) * (objective.value(position) - least) + c * sum(squares);
  });
  const rates = positions.map((position, k) => {
    const slope = objective.gradient(position);
    const fall = sum(position.map((x, i) => slope[i]! * (x - minimizer[i]!)));
    return 2 * times[k]! * ((2 / c) * (objective.value(position) - least) - fall) + 0;
  });
  return { values, rates };
}

function sum(terms: readonly number[]): number {
  return terms.reduce((total, term) => total + term, 0);
}
