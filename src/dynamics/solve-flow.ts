import { checkFinite, checkInteger, checkPositive, describe } from '../numeric/check.ts';
import { dormandPrince } from '../numeric/dormand-prince.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import type { Derivative } from '../numeric/ode.ts';
import { rk4Stepper } from '../numeric/rk4-stepper.ts';
import type { Vector } from '../numeric/vector.ts';
import { checkGradient } from '../objectives/check-gradient.ts';
import { checkPoint } from '../objectives/check-point.ts';
import type { Objective } from '../objectives/objective.ts';
import type { Flow, FlowStatus, FlowTrajectory } from './flow.ts';
import { startOf } from './start-of.ts';

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
  const { duration, samples, start, velocity, integrator, tolerance, stepsPerSample } = complete(objective, options);
  const times = Array.from({ length: samples + 1 }, (_, k) => (k === samples ? duration : (k / samples) * duration));
  const derivative = firstOrderForm(friction, objective);
  const initial = [...start, ...velocity];
  const { states, status } =
    integrator === 'rk4'
      ? byRungeKutta(derivative, initial, times, stepsPerSample)
      : byDormandPrince(derivative, initial, times, tolerance);
  return {
    flow: { friction },
    objective: objective.name,
    times: times.slice(0, states.length),
    positions: states.map((state) => state.slice(0, objective.dimension)),
    velocities: states.map((state) => state.slice(objective.dimension)),
    status,
  };
}

/** The states (θ, θ̇) at the first times, and how far they go. */
interface Samples {
  readonly states: readonly Vector[];
  readonly status: FlowStatus;
}

/** (θ, v)˙ = (v, −cv − ∇f(θ)). */
function firstOrderForm(friction: number, objective: Objective): Derivative {
  const n = objective.dimension;
  return (_, state, out) => {
    const slope = objective.gradient(Array.from(state.subarray(0, n)));
    for (let i = 0; i < n; i++) {
      const velocity = state[n + i]!;
      out[i] = velocity;
      out[n + i] = -friction * velocity - slope[i]!;
    }
  };
}

function byDormandPrince(derivative: Derivative, initial: Vector, times: readonly number[], rtol: number): Samples {
  const solution = dormandPrince(derivative, initial, { end: times.at(-1) ?? NaN, rtol, atol: rtol / 1000 });
  const reached = solution.times.at(-1) ?? NaN;
  const states = times.filter((time) => time <= reached).map((time) => solution.at(time));
  return { states, status: solution.status };
}

function byRungeKutta(derivative: Derivative, initial: Vector, times: readonly number[], steps: number): Samples {
  const advance = rk4Stepper(derivative, initial.length);
  const state = Float64Array.from(initial);
  const states = [initial];
  for (let k = 1; k < times.length; k++) {
    const [from, to] = [times[k - 1]!, times[k]!];
    const step = (to - from) / steps;
    for (let j = 0; j < steps; j++) advance(from + j * step, step, state);
    if (!state.every(Number.isFinite)) return { states, status: 'diverged' };
    states.push(Array.from(state));
  }
  return { states, status: 'completed' };
}

function complete(objective: Objective, options: SolveFlowOptions): Required<SolveFlowOptions> {
  const { duration, samples = 200, integrator = 'dormand-prince', tolerance = 1e-9, stepsPerSample = 10 } = options;
  const start = startOf('solveFlow', objective, options.start);
  const velocity = options.velocity ?? start.map(() => 0);
  checkPoint('solveFlow', 'velocity', velocity, objective.dimension);
  checkGradient('solveFlow', objective.gradient(start), objective.dimension);
  checkPositive('solveFlow', 'duration', duration);
  checkInteger('solveFlow', 'samples', samples, 1);
  checkPositive('solveFlow', 'tolerance', tolerance);
  checkInteger('solveFlow', 'stepsPerSample', stepsPerSample, 1);
  const known: readonly unknown[] = ['rk4', 'dormand-prince'];
  if (!known.includes(integrator)) {
    throw inputRangeError(`solveFlow: integrator must be 'rk4' or 'dormand-prince', got ${describe(integrator)}`);
  }
  return { duration, samples, start, velocity, integrator, tolerance, stepsPerSample };
}
