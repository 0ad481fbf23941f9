import { checkFinite } from '../numeric/check.ts';
import type { Objective } from '../objectives/objective.ts';
import type { HighResolutionFlow, HighResolutionTrajectory } from './high-resolution-flow.ts';
import { sampleMotion } from './sample-motion.ts';
import type { SolveFlowOptions } from './solve-flow.ts';

/**
 * Solves $\ddot\theta + c\dot\theta + \delta\,\nabla^2 f(\theta)\,\dot\theta + \varphi\,\nabla f(\theta) = 0$ numerically.
 *
 * @remarks No Hessian is needed: with $w = \dot\theta + \delta\nabla f(\theta)$ the ODE is
 * $\dot\theta = w - \delta\nabla f(\theta),\ \dot w = -c\dot\theta - \varphi\nabla f(\theta)$. Source: `shi2022`.
 * @param flow - c, δ and φ, any finite numbers; what {@link highResolutionFlow} returns will do.
 * @param objective - Anything with `dimension` and `gradient`.
 * @param options - As in {@link solveFlow}.
 * @returns Times, positions and velocities at `samples + 1` equidistant times, or at as many as could be computed.
 * @throws TypeError or RangeError if a number or an option is not as said, or the gradient at the start has another length.
 * @example
 * ```ts
 * import { diagonalQuadratic, exactFlow, solveHighResolutionFlow } from 'heavyball';
 * const flow = { friction: 1, hessianDamping: 0.1, force: 1.5 };
 * solveHighResolutionFlow(flow, diagonalQuadratic([4]), { duration: 2 }).positions.at(-1)?.[0]; // => -0.0778934
 * exactFlow({ friction: 1 + 0.1 * 4 }, 1.5 * 4, 2, { position: 1, velocity: 0 }).position; // => -0.0778934
 * ```
 */
export function solveHighResolutionFlow(
  flow: Omit<HighResolutionFlow, 'timeStep'>,
  objective: Objective,
  options: SolveFlowOptions,
): HighResolutionTrajectory {
  const { friction, hessianDamping, force } = flow;
  checkFinite('solveHighResolutionFlow', 'friction', friction);
  checkFinite('solveHighResolutionFlow', 'hessianDamping', hessianDamping);
  checkFinite('solveHighResolutionFlow', 'force', force);
  const acceleration = (_: number, velocity: number, slope: number): number => -friction * velocity - force * slope;
  const motion = { hessianDamping, acceleration };
  return {
    flow: { friction, hessianDamping, force },
    ...sampleMotion('solveHighResolutionFlow', motion, objective, options),
  };
}
