import { centralDifference, differenceStep } from '../numeric/central-difference.ts';
import { dot } from '../numeric/dot.ts';
import { normOf } from '../numeric/norm-of.ts';
import type { Vector } from '../numeric/vector.ts';
import type { Objective } from '../objectives/objective.ts';
import type { AnyFlowTrajectory } from './any-flow-trajectory.ts';

/** The mechanical energy along a solution of the ODE, and how fast friction takes it away. */
export interface FlowEnergy {
  /** $E = \varphi f(\theta) + \frac12 |\dot\theta|^2$ at each time of the trajectory; φ = 1 but for high-resolution equations. */
  readonly energies: readonly number[];
  /** $\dot E$ at each time of the trajectory. */
  readonly rates: readonly number[];
}

/**
 * The mechanical energy along a solution of any of the three equations:
 *
 * $$E = \varphi f(\theta) + \tfrac12 |\dot\theta|^2, \qquad \dot E = -c\,|\dot\theta|^2 - \delta\,\langle\dot\theta,
 * \nabla^2 f(\theta)\,\dot\theta\rangle$$
 *
 * with φ = 1 and δ = 0 but for high-resolution equations, and c = r/t for Nesterov's.
 *
 * @remarks The energy never rises with friction c ≥ 0 and δ = 0, whatever f is; with damping by the Hessian where f is convex. A
 * Hessian that the objective does not have is replaced by differences of its gradient along the velocity.
 * @param trajectory - A sampled solution.
 * @param objective - The objective that it is a solution for.
 * @returns E and Ė at the trajectory's times.
 * @example
 * ```ts
 * import { diagonalQuadratic, flowEnergy, leapfrog } from 'heavyball';
 * const objective = diagonalQuadratic([1]);
 * const still = leapfrog({ friction: 2, timeStep: 0.1 }, objective, { start: [3], velocity: [4], steps: 0 });
 * flowEnergy(still, objective); // => { energies: [ 12.5 ], rates: [ -32 ] }
 * ```
 */
export function flowEnergy(
  { flow, times, positions, velocities }: AnyFlowTrajectory,
  objective: Objective,
): FlowEnergy {
  const { force, hessianDamping } = 'force' in flow ? flow : { force: 1, hessianDamping: 0 };
  const squares = velocities.map((velocity) => dot(velocity, velocity));
  return {
    energies: positions.map((position, k) => force * objective.value(position) + squares[k]! / 2),
    rates: squares.map((square, k) => {
      if (square === 0) return 0;
      const friction = 'r' in flow ? flow.r / times[k]! : flow.friction;
      const bend = hessianDamping === 0 ? 0 : bendAlong(objective, positions[k]!, velocities[k]!);
      return -friction * square - hessianDamping * bend;
    }),
  };
}

/** $\langle v, \nabla^2 f(\theta) v\rangle$. */
function bendAlong(objective: Objective, position: Vector, velocity: Vector): number {
  if (objective.hessianTimes) return dot(velocity, objective.hessianTimes(position, velocity));
  const speed = normOf(velocity);
  const gradientAt = (t: number): Vector => objective.gradient(position.map((x, i) => x + (t / speed) * velocity[i]!));
  const { derivative } = centralDifference(gradientAt, differenceStep(Math.max(1, normOf(position))));
  return speed * dot(velocity, derivative);
}
