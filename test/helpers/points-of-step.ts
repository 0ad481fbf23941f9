import { expect } from 'vitest';

import type { StepState } from '../../src/methods/method.ts';

/** A gradient that no linear identity can hide behind. */
export function crookedSlope(point: readonly number[]): number[] {
  return point.map((x) => x ** 3 + Math.sin(2 * x));
}

/** The points of a run of a step from rest at (0.8, −1.1), the start first. */
export function pointsOf(step: (state: StepState) => StepState, steps = 30): readonly (readonly number[])[] {
  let state: StepState = { current: [0.8, -1.1], previous: [0.8, -1.1] };
  const points = [state.current];
  for (let k = 0; k < steps; k++) {
    state = step(state);
    points.push(state.current);
  }
  return points;
}

/** Expects two runs to go through the same points, to twelve decimals. */
export function expectSamePoints(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): void {
  expect(a.length).toBe(b.length);
  a.forEach((point, k) => point.forEach((x, i) => expect(x).toBeCloseTo(b[k]?.[i] ?? NaN, 12)));
}
