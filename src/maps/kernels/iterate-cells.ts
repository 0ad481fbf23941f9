import type { FamilyCells } from './family-rows-of.ts';

/** One coordinate in each of many cells, and the coefficients by which it moves; a multiple of {@link LANES} cells. */
export interface IteratedCells extends FamilyCells {
  /** θ_k. */
  readonly current: Float64Array;
  /** θ_{k−1}. */
  readonly previous: Float64Array;
}

/** How many cells are iterated together: one step waits for the last, steps of different cells do not wait for each other. */
export const LANES = 6;

/** Moves every cell by whole steps θ₊ = θ + β(θ − θ₋) − ηλ(θ + γ(θ − θ₋)), one after the other. */
export function iterateCells(cells: IteratedCells, steps: number): void {
  const pairs = Math.floor(steps / 2);
  const advance = cells.gamma.some((gamma) => gamma !== 0) ? twoStepsAhead : twoSteps;
  for (let at = 0; at < cells.beta.length; at += LANES) advance(cells, at, pairs);
  if (steps % 2 === 1) oneStep(cells);
}

function oneStep({ beta, gamma, etaLambda, current, previous }: IteratedCells): void {
  for (let i = 0; i < beta.length; i++) {
    const t = current[i]!;
    const p = previous[i]!;
    current[i] = t + beta[i]! * (t - p) - etaLambda[i]! * (t + gamma[i]! * (t - p));
    previous[i] = t;
  }
}

type Six = readonly [number, number, number, number, number, number];

function six(values: Float64Array, at: number): Six {
  return [values[at]!, values[at + 1]!, values[at + 2]!, values[at + 3]!, values[at + 4]!, values[at + 5]!];
}

/** Twice as many steps of six cells without look-ahead; after two of them current and previous are in their places again. */
function twoSteps({ beta, etaLambda, current, previous }: IteratedCells, at: number, pairs: number): void {
  const [b0, b1, b2, b3, b4, b5] = six(beta, at);
  const [x0, x1, x2, x3, x4, x5] = six(etaLambda, at);
  let [t0, t1, t2, t3, t4, t5] = six(current, at);
  let [p0, p1, p2, p3, p4, p5] = six(previous, at);
  for (let k = 0; k < pairs; k++) {
    p0 = t0 + b0 * (t0 - p0) - x0 * t0;
    p1 = t1 + b1 * (t1 - p1) - x1 * t1;
    p2 = t2 + b2 * (t2 - p2) - x2 * t2;
    p3 = t3 + b3 * (t3 - p3) - x3 * t3;
    p4 = t4 + b4 * (t4 - p4) - x4 * t4;
    p5 = t5 + b5 * (t5 - p5) - x5 * t5;
    t0 = p0 + b0 * (p0 - t0) - x0 * p0;
    t1 = p1 + b1 * (p1 - t1) - x1 * p1;
    t2 = p2 + b2 * (p2 - t2) - x2 * p2;
    t3 = p3 + b3 * (p3 - t3) - x3 * p3;
    t4 = p4 + b4 * (p4 - t4) - x4 * p4;
    t5 = p5 + b5 * (p5 - t5) - x5 * p5;
  }
  current.set([t0, t1, t2, t3, t4, t5], at);
  previous.set([p0, p1, p2, p3, p4, p5], at);
}

/** The same with the gradient taken at θ + γ(θ − θ₋). */
function twoStepsAhead({ beta, gamma, etaLambda, current, previous }: IteratedCells, at: number, pairs: number): void {
  const [b0, b1, b2, b3, b4, b5] = six(beta, at);
  const [g0, g1, g2, g3, g4, g5] = six(gamma, at);
  const [x0, x1, x2, x3, x4, x5] = six(etaLambda, at);
  let [t0, t1, t2, t3, t4, t5] = six(current, at);
  let [p0, p1, p2, p3, p4, p5] = six(previous, at);
  for (let k = 0; k < pairs; k++) {
    p0 = t0 + b0 * (t0 - p0) - x0 * (t0 + g0 * (t0 - p0));
    p1 = t1 + b1 * (t1 - p1) - x1 * (t1 + g1 * (t1 - p1));
    p2 = t2 + b2 * (t2 - p2) - x2 * (t2 + g2 * (t2 - p2));
    p3 = t3 + b3 * (t3 - p3) - x3 * (t3 + g3 * (t3 - p3));
    p4 = t4 + b4 * (t4 - p4) - x4 * (t4 + g4 * (t4 - p4));
    p5 = t5 + b5 * (t5 - p5) - x5 * (t5 + g5 * (t5 - p5));
    t0 = p0 + b0 * (p0 - t0) - x0 * (p0 + g0 * (p0 - t0));
    t1 = p1 + b1 * (p1 - t1) - x1 * (p1 + g1 * (p1 - t1));
    t2 = p2 + b2 * (p2 - t2) - x2 * (p2 + g2 * (p2 - t2));
    t3 = p3 + b3 * (p3 - t3) - x3 * (p3 + g3 * (p3 - t3));
    t4 = p4 + b4 * (p4 - t4) - x4 * (p4 + g4 * (p4 - t4));
    t5 = p5 + b5 * (p5 - t5) - x5 * (p5 + g5 * (p5 - t5));
  }
  current.set([t0, t1, t2, t3, t4, t5], at);
  previous.set([p0, p1, p2, p3, p4, p5], at);
}
