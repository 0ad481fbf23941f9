import type { StepState } from '../methods/method.ts';
import { checkAtLeastZero, checkInteger, describe } from '../numeric/check.ts';
import { inputTypeError } from '../numeric/input-error.ts';
import type { Vector } from '../numeric/vector.ts';
import { checkGradient } from '../objectives/check-gradient.ts';
import { checkPoint } from '../objectives/check-point.ts';
import type { Objective } from '../objectives/objective.ts';
import type { SimulationOptions } from './simulation-options.ts';
import { startOf } from './start-of.ts';
import type { Run, TrajectoryStatus } from './trajectory.ts';

/**
 * Growth of the gradient that counts as divergence. A stable iteration may grow too before it decays, by up to about √κ,
 * which is 1e15 for κ = 1e30; an unstable one passes any bound.
 */
const DIVERGENCE = 1e30;

/** One iteration: the state after it, given its number k, counted from 1. */
export type Step = (state: StepState, gradient: (point: Vector) => Vector, k: number) => StepState;

/** Repeats a step on an objective until it converges, diverges or has been made often enough, and keeps the iterates. */
export function runIteration(where: string, objective: Objective, step: Step, options: SimulationOptions): Run {
  const { start, previous, maxSteps, tolerance, every } = complete(where, objective, options);
  let here: Place = { state: { current: start, previous }, slope: objective.gradient(start) };
  checkGradient(where, here.slope, start);
  const slopeBefore = objective.gradient(previous);
  const scale = Math.max(largest(slopeBefore), largest(here.slope));

  const kept = [{ point: start, step: 0 }];
  let iterations = 0;
  let status = statusOf(here.slope, slopeBefore, scale, tolerance);
  while (status === 'step-limit' && iterations < maxSteps) {
    const next = advance(objective, step, iterations + 1, here);
    status = next === null ? 'diverged' : statusOf(next.slope, here.slope, scale, tolerance);
    if (next === null) break;
    here = next;
    iterations++;
    if (iterations % every === 0) kept.push({ point: here.state.current, step: iterations });
  }
  if (kept.at(-1)?.step !== iterations) kept.push({ point: here.state.current, step: iterations });

  const iterates = kept.map(({ point }) => point);
  const values = iterates.map((point) => objective.value(point));
  const steps = kept.map((one) => one.step);
  return { objective: objective.name, previous, iterates, steps, values, status, iterations };
}

/** Where the iteration is, and the gradient there. */
interface Place {
  readonly state: StepState;
  readonly slope: Vector;
}

/** One iteration, which reuses the gradient that is known; null if it leaves the finite numbers. */
function advance(objective: Objective, step: Step, k: number, { state, slope }: Place): Place | null {
  const gradient = (point: Vector): Vector => (point === state.current ? slope : objective.gradient(point));
  const next = step(state, gradient, k);
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
  where: string,
  objective: Objective,
  options: SimulationOptions,
): Required<Omit<SimulationOptions, 'record'>> & { every: number } {
  const { maxSteps = 1000, tolerance = 1e-9, record = 'all' } = options;
  const start = startOf(where, objective, options.start);
  const previous = options.previous ?? start;
  checkPoint(where, 'previous', previous, objective.dimension);
  checkInteger(where, 'maxSteps', maxSteps);
  checkAtLeastZero(where, 'tolerance', tolerance);
  return { start, previous: [...previous], maxSteps, tolerance, every: intervalOf(where, record) };
}

/** Every how many iterations one is kept. */
function intervalOf(where: string, record: SimulationOptions['record']): number {
  if (record === 'all') return 1;
  if (record === 'end') return Infinity;
  if (typeof record !== 'object') {
    throw inputTypeError(`${where}: record must be 'all', 'end' or { every: n }, got ${describe(record)}`);
  }
  checkInteger(where, 'record.every', record.every, 1);
  return record.every;
}
