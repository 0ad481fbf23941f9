import type { Convention, ConventionParameters, ConventionState } from '../../src/methods/conventions/convention.ts';
import type { Vector } from '../../src/numeric/vector.ts';

/** What a run of a convention shows. */
export interface ConventionRun {
  /** Where each gradient was taken. */
  readonly gradientPoints: readonly Vector[];
  /** What was stored before each step, and after the last. */
  readonly stored: readonly Vector[];
}

/** Runs a convention's own step over its settings, from its own start or from a given state. */
export function runOf<P extends ConventionParameters>(
  convention: Convention<P>,
  settings: readonly P[],
  start: Vector | ConventionState,
  gradient: (point: Vector) => Vector,
): ConventionRun {
  const gradientPoints: Vector[] = [];
  const spied = (point: Vector): Vector => {
    gradientPoints.push(point);
    return gradient(point);
  };
  let state = 'point' in start ? start : convention.start(start);
  const stored = [state.point];
  for (const parameters of settings) {
    state = convention.step(parameters, state, spied);
    stored.push(state.point);
  }
  return { gradientPoints, stored };
}

/** The greatest |a − b| relative to max(1e-3, |b|), over two lists of points. */
export function distanceOf(found: readonly Vector[], expected: readonly Vector[]): number {
  if (found.length !== expected.length) return Infinity;
  const distances = expected.flatMap((point, k) =>
    point.map((value, i) => Math.abs((found[k]?.[i] ?? NaN) - value) / Math.max(1e-3, Math.abs(value))),
  );
  return distances.reduce((worst, value) => (value <= worst ? worst : value), 0);
}
