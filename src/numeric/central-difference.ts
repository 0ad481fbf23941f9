import type { Vector } from './vector.ts';

/** A derivative with the size of its error. */
export interface Difference {
  /** The derivative of every coordinate of the curve at 0. */
  readonly derivative: Vector;
  /** How far it may be off, for every coordinate: what halving the step changed, and rounding. */
  readonly error: Vector;
}

/** A curve on both sides of 0. */
interface Pair {
  readonly ahead: Vector;
  readonly behind: Vector;
}

/** The rounding error of the five-point formula is at most 3/2 of that of a value, over the step; values err by some ulp. */
const ROUNDING = 8 * Number.EPSILON;

/**
 * The derivative of a curve at 0 by the five-point formula, of error $h^4 c^{(5)}/30$, with its error estimated from that of the
 * step 2h.
 */
export function centralDifference(curve: (t: number) => Vector, step: number): Difference {
  const pair = (t: number): Pair => ({ ahead: curve(t), behind: curve(-t) });
  const [one, two, four] = [pair(step), pair(2 * step), pair(4 * step)];
  const fivePoint = (near: Pair, far: Pair, i: number, h: number): number =>
    (8 * (near.ahead[i]! - near.behind[i]!) - (far.ahead[i]! - far.behind[i]!)) / (12 * h);
  const derivative = one.ahead.map((_, i) => fivePoint(one, two, i, step));
  const error = derivative.map((value, i) => {
    const change = Math.abs(value - fivePoint(two, four, i, 2 * step));
    const size = Math.max(...[one, two].flatMap(({ ahead, behind }) => [Math.abs(ahead[i]!), Math.abs(behind[i]!)]));
    return change + (ROUNDING * size) / step;
  });
  return { derivative, error };
}

/** The step at which truncation and rounding of {@link centralDifference} balance for a function that varies over `scale`. */
export function differenceStep(scale: number): number {
  return scale * 2 ** -10;
}
