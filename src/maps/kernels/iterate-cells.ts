import type { StepCells } from './step-rows-of.ts';

/** One coordinate in each of many cells, and the coefficients by which it moves; a multiple of {@link LANES} cells. */
export interface IteratedCells extends Omit<StepCells, 'first'> {
  /** θ_k. */
  readonly current: Float64Array;
  /** θ_k − θ_{k−1}. */
  readonly velocity: Float64Array;
}

/** How many cells are iterated together: one step waits for the last, steps of different cells do not wait for each other. */
export const LANES = 6;

/** Moves every cell by whole steps v₊ = (β − γηλ)v − ηλθ, θ₊ = θ + v₊, one after the other. */
export function iterateCells(cells: IteratedCells, steps: number): void {
  const { inertia, etaLambda, current, velocity } = cells;
  const pairs = Math.floor(steps / 2);
  for (let at = 0; at < inertia.length; at += LANES) twoSteps(inertia, etaLambda, current, velocity, at, pairs);
  if (steps % 2 === 0) return;
  for (let i = 0; i < inertia.length; i++) {
    velocity[i] = inertia[i]! * velocity[i]! - etaLambda[i]! * current[i]!;
    current[i] = current[i]! + velocity[i]!;
  }
}

type Six = readonly [number, number, number, number, number, number];

function six(values: Float64Array, at: number): Six {
  return [values[at]!, values[at + 1]!, values[at + 2]!, values[at + 3]!, values[at + 4]!, values[at + 5]!];
}

/** Twice as many steps of six cells. It takes arrays because objects made row by row would have it compiled again and again. */
function twoSteps(
  inertia: Float64Array,
  etaLambda: Float64Array,
  current: Float64Array,
  velocity: Float64Array,
  at: number,
  pairs: number,
): void {
  const [d0, d1, d2, d3, d4, d5] = six(inertia, at);
  const [x0, x1, x2, x3, x4, x5] = six(etaLambda, at);
  let [t0, t1, t2, t3, t4, t5] = six(current, at);
  let [v0, v1, v2, v3, v4, v5] = six(velocity, at);
  for (let k = 0; k < pairs; k++) {
    t0 += v0 = d0 * v0 - x0 * t0;
    t1 += v1 = d1 * v1 - x1 * t1;
    t2 += v2 = d2 * v2 - x2 * t2;
    t3 += v3 = d3 * v3 - x3 * t3;
    t4 += v4 = d4 * v4 - x4 * t4;
    t5 += v5 = d5 * v5 - x5 * t5;
    t0 += v0 = d0 * v0 - x0 * t0;
    t1 += v1 = d1 * v1 - x1 * t1;
    t2 += v2 = d2 * v2 - x2 * t2;
    t3 += v3 = d3 * v3 - x3 * t3;
    t4 += v4 = d4 * v4 - x4 * t4;
    t5 += v5 = d5 * v5 - x5 * t5;
  }
  current.set([t0, t1, t2, t3, t4, t5], at);
  velocity.set([v0, v1, v2, v3, v4, v5], at);
}
