import { checkFinite, checkInteger, checkPositive } from '../numeric/check.ts';
import type { Vector } from '../numeric/vector.ts';
import { checkGradient } from '../objectives/check-gradient.ts';
import { checkPoint } from '../objectives/check-point.ts';
import type { Objective } from '../objectives/objective.ts';
import type { Flow, FlowStatus, FlowTrajectory } from './flow.ts';
import { startOf } from './start-of.ts';

/** Where the leapfrog starts and how many steps it makes. */
export interface LeapfrogOptions {
  /** θ(0). Default: the objective's customary start, or (1, …, 1) if it has none. */
  readonly start?: Vector;
  /** θ̇(0). Default: at rest. */
  readonly velocity?: Vector;
  /** How many steps of time h, a whole number ≥ 0. */
  readonly steps: number;
}

/**
 * The damped leapfrog for $\ddot\theta + c\dot\theta + \nabla f(\theta) = 0$: in every step of time h
 *
 * $$v \leftarrow e^{-ch/2} v, \quad v \leftarrow v - \tfrac h2 \nabla f(\theta), \quad \theta \leftarrow \theta + hv, \quad
 * v \leftarrow v - \tfrac h2 \nabla f(\theta), \quad v \leftarrow e^{-ch/2} v$$
 *
 * @remarks Second order in h; phase volume shrinks by exactly $e^{-ch}$ a step and coordinate, as the ODE's does; stable on
 * curvature λ for $h\sqrt\lambda < 2$, whatever the friction. Its positions are the iterates of the heavy ball with the
 * conformal matching: $\beta = e^{-ch}$, $\eta = h^2(1 + \beta)/2$. One gradient a step. Source: `franca2020`, `hairer2006`.
 * @param flow - Friction c, any finite number; time step h > 0.
 * @param objective - Anything with `dimension` and `gradient`.
 * @param options - See {@link LeapfrogOptions}.
 * @returns Positions and velocities at the times 0, h, 2h, …, up to the last finite ones.
 * @throws TypeError or RangeError if c, h, the start, the velocity or the number of steps is not as said, or the gradient at
 * the start has another length.
 * @example
 * ```ts
 * import { diagonalQuadratic, leapfrog } from 'heavyball';
 * const swing = leapfrog({ friction: 0, timeStep: 1 }, diagonalQuadratic([1]), { steps: 6 });
 * swing.positions.map(([x]) => x); // => [ 1, 0.5, -0.5, -1, -0.5, 0.5, 1 ]
 * ```
 */
export function leapfrog(
  flow: Pick<Flow, 'friction' | 'timeStep'>,
  objective: Objective,
  options: LeapfrogOptions,
): FlowTrajectory {
  const { friction, timeStep: h } = flow;
  checkFinite('leapfrog', 'friction', friction);
  checkPositive('leapfrog', 'timeStep', h);
  checkInteger('leapfrog', 'steps', options.steps);
  let position = startOf('leapfrog', objective, options.start);
  const given = options.velocity ?? position.map(() => 0);
  checkPoint('leapfrog', 'velocity', given, objective.dimension);
  let velocity: Vector = [...given];
  let slope = objective.gradient(position);
  checkGradient('leapfrog', slope, position);

  const halfDecay = Math.exp((-friction * h) / 2);
  const [times, positions, velocities] = [[0], [position], [velocity]];
  let status: FlowStatus = 'completed';
  for (let k = 1; k <= options.steps; k++) {
    const kicked = kick(halfDecay, velocity, h / 2, slope);
    position = position.map((x, i) => x + h * kicked[i]!);
    slope = objective.gradient(position);
    velocity = kick(1, kicked, h / 2, slope).map((v) => halfDecay * v);
    if (![...position, ...velocity].every(Number.isFinite)) {
      status = 'diverged';
      break;
    }
    times.push(k * h);
    positions.push(position);
    velocities.push(velocity);
  }
  return { flow: { friction }, objective: objective.name, times, positions, velocities, status };
}

/** decay · v − time · ∇f. */
function kick(decay: number, velocity: Vector, time: number, slope: Vector): Vector {
  return velocity.map((v, i) => decay * v - time * slope[i]!);
}
