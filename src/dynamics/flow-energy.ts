import type { Objective } from '../objectives/objective.ts';
import type { FlowTrajectory } from './flow.ts';

/** The mechanical energy along a solution of the ODE, and how fast friction takes it away. */
export interface FlowEnergy {
  /** $E = f(\theta) + \frac12 |\dot\theta|^2$ at each time of the trajectory. */
  readonly energies: readonly number[];
  /** $\dot E = -c |\dot\theta|^2$ at each time of the trajectory. */
  readonly rates: readonly number[];
}

/**
 * The mechanical energy along a solution of $\ddot\theta + c\dot\theta + \nabla f(\theta) = 0$:
 *
 * $$E = f(\theta) + \tfrac12 |\dot\theta|^2, \qquad \dot E = -c\,|\dot\theta|^2$$
 *
 * @param trajectory - A sampled solution.
 * @param objective - The objective that it is a solution for.
 * @returns E and Ė at the trajectory's times. For any f, E never rises when c ≥ 0.
 * @example
 * ```ts
 * import { diagonalQuadratic, flowEnergy, leapfrog } from 'heavyball';
 * const objective = diagonalQuadratic([1]);
 * const still = leapfrog({ friction: 2, timeStep: 0.1 }, objective, { start: [3], velocity: [4], steps: 0 });
 * flowEnergy(still, objective); // => { energies: [ 12.5 ], rates: [ -32 ] }
 * ```
 */
export function flowEnergy({ flow, positions, velocities }: FlowTrajectory, objective: Objective): FlowEnergy {
  const squares = velocities.map((velocity) => velocity.reduce((sum, v) => sum + v * v, 0));
  return {
    energies: positions.map((position, k) => objective.value(position) + squares[k]! / 2),
    rates: squares.map((square) => -flow.friction * square),
  };
}
