import { checkInteger, checkPositive, describe } from '../numeric/check.ts';
import { dormandPrince } from '../numeric/dormand-prince.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import type { Derivative } from '../numeric/ode.ts';
import { rk4Stepper } from '../numeric/rk4-stepper.ts';
import type { Vector } from '../numeric/vector.ts';
import { checkGradient } from '../objectives/check-gradient.ts';
import { checkPoint } from '../objectives/check-point.ts';
import type { Objective } from '../objectives/objective.ts';
import type { FlowStatus, FlowTrajectory } from './flow.ts';
import type { SolveFlowOptions } from './solve-flow.ts';
import { startOf } from './start-of.ts';

/** An equation θ̈ + δ∇²f(θ)θ̇ = a, coordinate by coordinate. */
export interface Motion {
  /** δ, the damping by the Hessian. */
  readonly hessianDamping: number;
  /** a, from the time and from one coordinate of θ̇ and of ∇f(θ). */
  readonly acceleration: (time: number, velocity: number, slope: number) => number;
}

/**
 * Solves an equation of motion numerically, and samples the solution. No Hessian is needed for its damping: the state is θ and
 * w = θ̇ + δ∇f(θ), for which ẇ = a.
 */
export function sampleMotion(
  where: string,
  motion: Motion,
  objective: Objective,
  options: SolveFlowOptions,
): Omit<FlowTrajectory, 'flow'> {
  const { duration, samples, start, velocity, integrator, tolerance, stepsPerSample } = complete(
    where,
    objective,
    options,
  );
  const times = Array.from({ length: samples + 1 }, (_, k) => (k === samples ? duration : (k / samples) * duration));
  const derivative = firstOrderForm(motion, objective);
  const { hessianDamping } = motion;
  const slopes = (position: Vector): Vector => (hessianDamping === 0 ? [] : objective.gradient(position));
  const damped = slopes(start);
  const initial = [...start, ...velocity.map((v, i) => v + hessianDamping * (damped[i] ?? 0))];
  const { states, status } =
    integrator === 'rk4'
      ? byRungeKutta(derivative, initial, times, stepsPerSample)
      : byDormandPrince(derivative, initial, times, tolerance);
  const positions = states.map((state) => state.slice(0, objective.dimension));
  const velocities = states.map((state, k) => {
    const slope = slopes(positions[k]!);
    return state.slice(objective.dimension).map((w, i) => w - hessianDamping * (slope[i] ?? 0));
  });
  return { objective: objective.name, times: times.slice(0, states.length), positions, velocities, status };
}

/** The states (θ, w) at the first times, and how far they go. */
interface Samples {
  readonly states: readonly Vector[];
  readonly status: FlowStatus;
}

/** (θ, w)˙ = (w − δ∇f(θ), a). */
function firstOrderForm({ hessianDamping, acceleration }: Motion, objective: Objective): Derivative {
  const n = objective.dimension;
  return (time, state, out) => {
    const position = new Array<number>(n);
    for (let i = 0; i < n; i++) position[i] = state[i]!;
    const slope = objective.gradient(position);
    for (let i = 0; i < n; i++) {
      const velocity = hessianDamping === 0 ? state[n + i]! : state[n + i]! - hessianDamping * slope[i]!;
      out[i] = velocity;
      out[n + i] = acceleration(time, velocity, slope[i]!);
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

function complete(where: string, objective: Objective, options: SolveFlowOptions): Required<SolveFlowOptions> {
  const { duration, samples = 200, integrator = 'dormand-prince', tolerance = 1e-9, stepsPerSample = 10 } = options;
  const start = startOf(where, objective, options.start);
  const velocity = options.velocity ?? start.map(() => 0);
  checkPoint(where, 'velocity', velocity, objective.dimension);
  checkGradient(where, objective.gradient(start), start);
  checkPositive(where, 'duration', duration);
  checkInteger(where, 'samples', samples, 1);
  checkPositive(where, 'tolerance', tolerance);
  checkInteger(where, 'stepsPerSample', stepsPerSample, 1);
  const known: readonly unknown[] = ['rk4', 'dormand-prince'];
  if (!known.includes(integrator)) {
    throw inputRangeError(`${where}: integrator must be 'rk4' or 'dormand-prince', got ${describe(integrator)}`);
  }
  return { duration, samples, start, velocity, integrator, tolerance, stepsPerSample };
}
