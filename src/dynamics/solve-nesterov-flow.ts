import type { Objective } from '../objectives/objective.ts';
import { frictionConstant, type NesterovFlow, type NesterovFlowTrajectory } from './nesterov-flow.ts';
import { sampleMotion } from './sample-motion.ts';
import type { SolveFlowOptions } from './solve-flow.ts';

/**
 * Solves Nesterov's equation $\ddot\theta + \frac rt\dot\theta + \nabla f(\theta) = 0$ numerically, from rest at t = 0.
 *
 * @remarks The friction is infinite at t = 0, but the solution is smooth there: it begins as
 * $\theta_0 - \frac{t^2}{2(r+1)}\nabla f(\theta_0)$, so that $\ddot\theta(0) = -\frac{\nabla f(\theta_0)}{r + 1}$. With r = 3 and f convex,
 * $f(\theta) - f^* \le 2\lVert\theta_0 - \theta^*\rVert^2/t^2$, and the iterates of {@link nesterovSchedule} follow it at $t = k\sqrt\eta$ within
 * $O(\sqrt\eta)$. Source: `su2016`.
 * @param flow - The equation: r, from above 0 to 20; `{}` is r = 3.
 * @param objective - Anything with `dimension` and `gradient`.
 * @param options - As in {@link solveFlow}; it starts at rest.
 * @returns Times, positions and velocities at `samples + 1` equidistant times, or at as many as could be computed.
 * @throws TypeError or RangeError if r or an option is not as said, or the gradient at the start has another length.
 * @example
 * ```ts
 * import { diagonalQuadratic, exactNesterovFlow, solveNesterovFlow } from 'heavyball';
 * const { positions } = solveNesterovFlow({}, diagonalQuadratic([1]), { duration: 2 });
 * positions.at(-1)?.[0]; // => 0.576725
 * exactNesterovFlow({}, 1, 2, 1).position; // => 0.576725
 * ```
 */
export function solveNesterovFlow(
  flow: NesterovFlow,
  objective: Objective,
  options: Omit<SolveFlowOptions, 'velocity'>,
): NesterovFlowTrajectory {
  const r = frictionConstant('solveNesterovFlow', flow);
  const acceleration = (time: number, velocity: number, slope: number): number =>
    time === 0 ? -slope / (r + 1) : (-r / time) * velocity - slope;
  const atRest = { ...options, velocity: Array<number>(objective.dimension).fill(0) };
  return { flow: { r }, ...sampleMotion('solveNesterovFlow', { hessianDamping: 0, acceleration }, objective, atRest) };
}
