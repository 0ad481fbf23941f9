import { dot } from '../numeric/dot.ts';
import { inputRangeError, inputTypeError } from '../numeric/input-error.ts';
import type { Objective } from '../objectives/objective.ts';
import type { FlowTrajectory } from './flow.ts';
import type { FlowLyapunov } from './nesterov-lyapunov.ts';

/** A Lyapunov function with the rate of decay that it proves. */
export interface BoundedLyapunov extends FlowLyapunov {
  /** What $\dot V$ is at most at each time of the trajectory, if f is as convex as the theorem asks. */
  readonly bounds: readonly number[];
}

/**
 * The function that proves the rate √μ of $\ddot\theta + 2\sqrt\mu\,\dot\theta + \nabla f(\theta) = 0$ for μ-strongly convex f, along a
 * solution:
 *
 * $$V = f - f^* + \tfrac12\big\lVert\dot\theta + \sqrt\mu\,(\theta - \theta^*)\big\rVert^2, \qquad
 * \dot V = -\sqrt\mu\,\big(\lVert\dot\theta\rVert^2 + \langle\nabla f + \sqrt\mu\,\dot\theta, \theta - \theta^*\rangle\big) \le
 * -\sqrt\mu\,\big(V + \tfrac12\lVert\dot\theta\rVert^2\big)$$
 *
 * so that $V(t) \le V(0)e^{-\sqrt\mu\,t}$.
 *
 * @remarks √μ is half the friction of the trajectory. The formula of $\dot V$ holds for any f; the bound where f is μ-strongly
 * convex, with equality on $\tfrac12\mu\lVert\theta - \theta^*\rVert^2$. Source: `wilson2021`.
 * @param trajectory - A sampled solution, with friction c = 2√μ above 0.
 * @param objective - The objective that it is a solution for, with a known minimiser.
 * @returns V, its rate and the bound on its rate at the trajectory's times.
 * @throws RangeError if the friction is not above 0; TypeError if the objective names no minimiser.
 * @example
 * ```ts
 * import { ravine, solveFlow, stronglyConvexLyapunov } from 'heavyball';
 * const solution = solveFlow({ friction: 2 }, ravine, { duration: 5 });
 * const { values, rates, bounds } = stronglyConvexLyapunov(solution, ravine);
 * values[0]; // => 51.5
 * rates.every((rate, k) => rate <= bounds[k]! + 1e-9); // => true
 * ```
 */
export function stronglyConvexLyapunov(trajectory: FlowTrajectory, objective: Objective): BoundedLyapunov {
  const { flow, positions, velocities } = trajectory;
  const { minimizer } = objective;
  if (!minimizer) throw inputTypeError('stronglyConvexLyapunov: the objective must have a known minimizer, got none');
  if (!(flow.friction > 0)) {
    throw inputRangeError(`stronglyConvexLyapunov: friction must be > 0, got ${flow.friction}`);
  }
  const root = flow.friction / 2;
  const least = objective.value(minimizer);
  const samples = positions.map((position, k) => {
    const velocity = velocities[k]!;
    const offset = position.map((x, i) => x - minimizer[i]!);
    const slope = objective.gradient(position);
    const square = dot(velocity, velocity);
    const mixed = velocity.map((v, i) => v + root * offset[i]!);
    const value = objective.value(position) - least + dot(mixed, mixed) / 2;
    const pull = dot(
      slope.map((g, i) => g + root * velocity[i]!),
      offset,
    );
    return { value, rate: -root * (square + pull), bound: -root * (value + square / 2) };
  });
  return {
    values: samples.map(({ value }) => value),
    rates: samples.map(({ rate }) => rate),
    bounds: samples.map(({ bound }) => bound),
  };
}
