import type { Vector } from '../../numeric/vector.ts';
import type { Objective } from '../../objectives/objective.ts';
import type { Stepper } from './stepper.ts';

/** How a run ended. */
export interface Ending {
  /** Why. */
  readonly kind: 'converged' | 'diverged' | 'cycle' | 'undecided';
  /** After how many steps that was seen; the step limit, if nothing was. */
  readonly iterations: number;
  /** The period of a cycle, else 0. */
  readonly period: number;
  /** The last point. */
  readonly point: Vector;
}

/** When a run ends. */
export interface RunLimits {
  /** Steps at most. */
  readonly steps: number;
  /** By how much the gradient is to shrink, at two successive points. */
  readonly epsilon: number;
}

/** Growth of the gradient that counts as divergence: that of `simulate`. */
const DIVERGENCE = 1e30;
/** Every state is compared with one that is kept for so many steps; periods are found that go twice into them. */
const WINDOW = 128;
/** A state has come back when it is this close, in parts of the farthest that it was away. */
const CLOSE = 1e-10;
/** What moves by less, in parts of the point itself, may be rounding and no cycle. */
const NARROWEST = 1e-6;

/** A run under way. */
interface Run {
  readonly current: number[];
  readonly previous: number[];
  /** How many steps it has made. */
  steps: number;
  /** The size of the gradient one step before. */
  before: number;
  /** The sizes at which it has diverged and converged. */
  readonly bound: number;
  readonly goal: number;
}

/**
 * Returns what follows runs from rest, one after another, until each converges, diverges, cycles, or has made enough steps. Of
 * convergence and divergence it decides as `simulate` does, at the same step. A run cycles when it comes back twice to a state, after
 * the same number of steps.
 */
export function runFollower(objective: Objective, stepper: Stepper, limits: RunLimits): (start: Vector) => Ending {
  return (start) => {
    const size = largest(objective.gradient(start), start.length);
    const run: Run = {
      current: [...start],
      previous: [...start],
      steps: 0,
      before: size,
      bound: DIVERGENCE * size,
      goal: limits.epsilon * size,
    };
    for (;;) {
      const ending = followWindow(objective, stepper, limits.steps, run);
      if (ending !== null) return ending;
    }
  };
}

/** Follows a run for a window; null if it goes on. What changes from step to step is in variables, which is quick. */
function followWindow(objective: Objective, { advance }: Stepper, most: number, run: Run): Ending | null {
  const { dimension } = objective;
  const { current, previous, bound, goal } = run;
  const [point, past] = [[...current], [...previous]];
  let { steps: k, before } = run;
  // Not kept from window to window: what is kept is allocated, in every step.
  let slope = objective.gradient(current);
  let size = largest(slope, dimension);
  const end = k + WINDOW;
  const first = k;
  const narrowest = NARROWEST * largest(point, dimension);
  let [width, period] = [0, 0];
  for (; ; k++) {
    if (!(size < Infinity && size <= bound)) return ended('diverged', k, current);
    if (size <= goal && before <= goal) return ended('converged', k, current);
    const away = Math.max(distance(current, point, dimension), distance(previous, past, dimension));
    if (away > width) width = away;
    if (away <= CLOSE * width && width > narrowest) {
      if (period === 0) period = k - first;
      if (k - first === 2 * period) return ended('cycle', k, current, period);
    }
    if (k === most) return ended('undecided', k, current);
    if (k === end) break;
    advance(current, previous, slope);
    if (!(largest(current, dimension) < Infinity)) return ended('diverged', k, current);
    before = size;
    slope = objective.gradient(current);
    size = largest(slope, dimension);
  }
  run.steps = k;
  run.before = before;
  return null;
}

function ended(kind: Ending['kind'], iterations: number, point: Vector, period = 0): Ending {
  return { kind, iterations, period, point };
}

/** The size of the largest coordinate; NaN if one is NaN. */
function largest(vector: Vector, dimension: number): number {
  let size = 0;
  for (let i = 0; i < dimension; i++) size = Math.max(size, Math.abs(vector[i]!));
  return size;
}

/** The largest difference of two coordinates. */
function distance(one: Vector, other: Vector, dimension: number): number {
  let most = 0;
  for (let i = 0; i < dimension; i++) most = Math.max(most, Math.abs(one[i]! - other[i]!));
  return most;
}
