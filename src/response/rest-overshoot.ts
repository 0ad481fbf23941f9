import { recursionStepper } from '../numeric/recursion-stepper.ts';
import { settledAfter } from '../tuning/settled-after.ts';
import type { Overshoot, OvershootPeak } from './overshoot.ts';

/** Depths below this part of the start are not looked for. */
export const LEAST_DEPTH = 1e-12;

/** How far a stable recursion swings beyond 0, followed from its first points until all that is left is below 10⁻¹² of the start. */
export function restOvershoot(where: string, coefficients: readonly number[], points: readonly number[]): Overshoot {
  const last = settledAfter(where, LEAST_DEPTH, coefficients, points);
  const step = recursionStepper(coefficients, points);
  let first: OvershootPeak | null = null;
  let deepest: OvershootPeak = { depth: 0, step: 0 };
  let [previous, current] = [points[0]!, points[0]!];
  for (let k = 1; k <= last + 1; k++) {
    const next = points[k] ?? step();
    if (first === null && current < -LEAST_DEPTH && next >= current && previous >= current) {
      first = { depth: -current, step: k - 1 };
    }
    if (-next > deepest.depth && next < -LEAST_DEPTH) deepest = { depth: -next, step: k };
    [previous, current] = [current, next];
  }
  return { first, deepest };
}
