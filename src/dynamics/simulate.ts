import type { Method, MethodParameters, StepState } from '../methods/method.ts';
import { checkFinite, checkInteger, describe } from '../numeric/check.ts';
import { inputRangeError, inputTypeError } from '../numeric/input-error.ts';
import type { Vector } from '../numeric/vector.ts';
import { checkGradient } from '../objectives/check-gradient.ts';
import { checkPoint } from '../objectives/check-point.ts';
import type { Objective } from '../objectives/objective.ts';
import { startOf } from './start-of.ts';
import type { Trajectory, TrajectoryStatus } from './trajectory.ts';

/** Where a simulation starts, when it stops, and what it keeps. */
export interface SimulationOptions {
  /** θ₀. Default: the objective's customary start, or (1, …, 1) if it has none. */
  readonly start?: Vector;
  /** θ₋₁. Default: the start, so that the iteration begins at rest. */
  readonly previous?: Vector;
  /** Largest number of iterations, a whole number ≥ 0. Default 1000. */
  readonly maxSteps?: number;
  /**
   * The iteration has converged when $\lVert\nabla f\rVert_\infty$ at two successive iterates is at most this times the
   * larger of its values at θ₀ and θ₋₁. At least 0; 0 stops only where the gradient vanishes. Default 1e-9.
   */
  readonly tolerance?: number;
  /** Which iterates are kept: all, the start and the end, or every n-th from the start and the end. Default `'all'`. */
  readonly record?:
    | 'all'
    | 'end'
    | {
        /** The n, a whole number ≥ 1. */
        readonly every: number;
      };
}

/**
 * Growth of the gradient that counts as divergence. A stable iteration may grow too before it decays, by up to about √κ,
 * which is 1e15 for κ = 1e30; an unstable one passes any bound.
 */
const DIVERGENCE = 1e30;

/**
 * Runs a method on an objective: $\theta_{k+1} = \mathrm{step}(\theta_k, \theta_{k-1})$ from $\theta_0$, $\theta_{-1}$.
 *
 * @remarks Two successive small gradients are asked for because one alone may be a passage through the minimum at full
 * speed. Cost: one gradient an iteration, two for methods that look ahead; one value for each iterate kept.
 * @param method - An entry of `METHODS`, or any other `Method`.
 * @param parameters - The parameters that the method takes.
 * @param objective - Anything with `dimension`, `value` and `gradient`.
 * @param options - See {@link SimulationOptions}.
 * @returns The iterates kept, the start first, with their numbers and values, and why the iteration ended. An iterate that
 * is not finite is left out: what diverges is returned up to there.
 * @throws TypeError if a point or the gradient at the start is not an array of `objective.dimension` numbers, an option is of
 * another type, or a parameter is missing or not the method's.
 * @throws RangeError if a coordinate is not finite, or an option or a parameter is out of its range.
 * @example
 * ```ts
 * import { heavyBall, ravine, simulate } from 'heavyball';
 * const run = simulate(heavyBall, { beta: 0.7, eta: 0.03 }, ravine, { tolerance: 1e-6 });
 * run.status; // => 'converged'
 * run.iterates[1]; // => [ -2, 0.97 ]
 * ```
 */
export function simulate<P extends MethodParameters>(
  method: Method<P>,
  parameters: P,
  objective: Objective,
  options: SimulationOptions = {},
): Trajectory {
  const { start, previous, maxSteps, tolerance, every } = complete(objective, options);
  method.family(parameters);
  let here: Place = { state: { current: start, previous }, slope: objective.gradient(start) };
  checkGradient('simulate', here.slope, objective.dimension);
  const slopeBefore = objective.gradient(previous);
  const scale = Math.max(largest(slopeBefore), largest(here.slope));

  const kept = [{ point: start, step: 0 }];
  let iterations = 0;
  let status = statusOf(here.slope, slopeBefore, scale, tolerance);
  while (status === 'step-limit' && iterations < maxSteps) {
    const next = advance(method, parameters, objective, here);
    status = next === null ? 'diverged' : statusOf(next.slope, here.slope, scale, tolerance);
    if (next === null) break;
    here = next;
    iterations++;
    if (iterations % every === 0) kept.push({ point: here.state.current, step: iterations });
  }
  if (kept.at(-1)?.step !== iterations) kept.push({ point: here.state.current, step: iterations });

  const iterates = kept.map(({ point }) => point);
  const values = iterates.map((point) => objective.value(point));
  const steps = kept.map(({ step }) => step);
  return {
    method: method.name,
    parameters,
    objective: objective.name,
    previous,
    iterates,
    steps,
    values,
    status,
    iterations,
  };
}

/** Where the iteration is, and the gradient there. */
interface Place {
  readonly state: StepState;
  readonly slope: Vector;
}

/** One iteration, which reuses the gradient that is known; null if it leaves the finite numbers. */
function advance<P extends MethodParameters>(
  method: Method<P>,
  parameters: P,
  objective: Objective,
  { state, slope }: Place,
): Place | null {
  const gradient = (point: Vector): Vector => (point === state.current ? slope : objective.gradient(point));
  const next = method.step(parameters, state, gradient);
  if (!Number.isFinite(largest(next.current))) return null;
  return { state: next, slope: objective.gradient(next.current) };
}

/** The status of an iterate, given its gradient, the one before, and the size that they had at the start. */
function statusOf(slope: Vector, slopeBefore: Vector, scale: number, tolerance: number): TrajectoryStatus {
  const size = largest(slope);
  if (!(size < Infinity && size <= DIVERGENCE * scale)) return 'diverged';
  return Math.max(size, largest(slopeBefore)) <= tolerance * scale ? 'converged' : 'step-limit';
}

/** The size of the largest coordinate; NaN if one is NaN. */
function largest(vector: Vector): number {
  let size = 0;
  for (const value of vector) size = Math.max(size, Math.abs(value));
  return size;
}

function complete(
  objective: Objective,
  options: SimulationOptions,
): Required<Omit<SimulationOptions, 'record'>> & { every: number } {
  const { maxSteps = 1000, tolerance = 1e-9, record = 'all' } = options;
  const start = startOf('simulate', objective, options.start);
  const previous = options.previous ?? start;
  checkPoint('simulate', 'previous', previous, objective.dimension);
  checkInteger('simulate', 'maxSteps', maxSteps);
  checkFinite('simulate', 'tolerance', tolerance);
  if (tolerance < 0) throw inputRangeError(`simulate: tolerance must be at least 0, got ${tolerance}`);
  return { start, previous: [...previous], maxSteps, tolerance, every: intervalOf(record) };
}

/** Every how many iterations one is kept. */
function intervalOf(record: SimulationOptions['record']): number {
  if (record === 'all') return 1;
  if (record === 'end') return Infinity;
  if (typeof record !== 'object') {
    throw inputTypeError(`simulate: record must be 'all', 'end' or { every: n }, got ${describe(record)}`);
  }
  checkInteger('simulate', 'record.every', record.every, 1);
  return record.every;
}
