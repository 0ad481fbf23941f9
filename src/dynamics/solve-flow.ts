import { checkFinite } from '../numeric/check.ts';
import type { Vector } from '../numeric/vector.ts';
import type { Objective } from '../objectives/objective.ts';
import type { Flow, FlowTrajectory } from './flow.ts';
import { sampleMotion } from './sample-motion.ts';

/** Where a solution starts, how long it runs, and how it is computed. */
export interface SolveFlowOptions {
  /** How long, > 0, in the unit of time that the friction has. */
  readonly duration: number;
  /** Into how many equal intervals the duration is cut; the ends are the samples. A whole number ≥ 1. Default 200. */
  readonly samples?: number;
  /** θ(0). Default: the objective's customary start, or (1, …, 1) if it has none. */
  readonly start?: Vector;
  /** θ̇(0). Default: at rest. {@link startVelocity} gives the one that matches iterates from rest. */
  readonly velocity?: Vector;
  /** Adaptive steps by `'dormand-prince'` (the default), or equal steps by the classical Runge–Kutta method, `'rk4'`. */
  readonly integrator?: 'rk4' | 'dormand-prince';
  /** Of `'dormand-prince'`: relative tolerance of one step's error, > 0; the absolute one is a thousandth. Default 1e-9. */
  readonly tolerance?: number;
  /** Of `'rk4'`: equal steps from one sample to the next, a whole number ≥ 1. Default 10. */
  readonly stepsPerSample?: number;
}

/**
 * Solves $\ddot\theta + c\dot\theta + \nabla f(\theta) = 0$ numerically.
 *
 * @remarks Fixed steps are stable on curvature λ only up to {@link rk4MaxStep}; beyond it they diverge although the ODE does
 * not. To compare with iterates, let the duration be nh and the samples n: sample k is then iteration k.
 * Source: `dormand1980`, `hairer1993`.
 * @param flow - Friction c, any finite number; what {@link flowOf} returns will do.
 * @param objective - Anything with `dimension` and `gradient`.
 * @param options - See {@link SolveFlowOptions}.
 * @returns Times, positions and velocities at `samples + 1` equidistant times, or at as many as could be computed.
 * @throws TypeError or RangeError if the friction or an option is not as said, or the gradient at the start has another length.
 * @example
 * ```ts
 * import { diagonalQuadratic, solveFlow } from 'heavyball';
 * const half = solveFlow({ friction: 0 }, diagonalQuadratic([1]), { duration: Math.PI, samples: 3 });
 * half.positions.at(-1)?.[0]; // => -1
 * half.times.length; // => 4
 * ```
 */
export function solveFlow(
  flow: Pick<Flow, 'friction'>,
  objective: Objective,
  options: SolveFlowOptions,
): FlowTrajectory {
  const { friction } = flow;
  checkFinite('solveFlow', 'friction', friction);
  const acceleration = (_: number, velocity: number, slope: number): number => -friction * velocity - slope;
  return { flow: { friction }, ...sampleMotion('solveFlow', { hessianDamping: 0, acceleration }, objective, options) };
}
