import type { Convention, ConventionParameters, ConventionState } from '../../src/methods/conventions/convention.ts';
import { add, multiply, negate, type DoubleDouble } from '../../src/numeric/double-double.ts';
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

/** The greatest |a − b| relative to max(1e-3, the largest |b| so far): what a run in doubles can keep that stores points twice. */
export function distanceOfSize(found: readonly Vector[], expected: readonly Vector[]): number {
  const sizes = expected.map(() => 1e-3);
  let worst = found.length === expected.length ? 0 : Infinity;
  expected.forEach((point, k) => {
    point.forEach((value, i) => {
      sizes[i] = Math.max(sizes[i]!, Math.abs(value));
      worst = Math.max(worst, Math.abs((found[k]?.[i] ?? NaN) - value) / sizes[i]);
    });
  });
  return worst;
}

/**
 * Where θ₊ = θ + β(θ − θ₋) − η G(θ + γ(θ − θ₋)) takes its gradients, its points in double-double arithmetic: in doubles the
 * displacement θ − θ₋ has the rounding of θ, whatever the parameters.
 */
export function runOfPoints(
  settings: readonly ConventionParameters[],
  start: Vector,
  gradient: (point: Vector) => Vector,
): readonly Vector[] {
  const exact = (value: number): DoubleDouble => ({ hi: value, lo: 0 });
  let current = start.map(exact);
  let previous = current;
  return settings.map((parameters) => {
    const of = (...names: readonly string[]): DoubleDouble =>
      exact(Number(names.map((name) => parameters[name]).find((value) => value !== undefined) ?? 0));
    const [beta, gamma, eta, weight] = [of('beta'), of('gamma'), of('eta', 'alpha'), of('weightDecay')];
    const change = current.map((value, i) => add(value, negate(previous[i]!)));
    const point = current.map((value, i) => add(value, multiply(gamma, change[i]!)));
    const visited = point.map(({ hi }) => hi);
    const slope = gradient(visited).map((value, i) => add(exact(value), multiply(weight, point[i]!)));
    const next = current.map((value, i) =>
      add(add(value, multiply(beta, change[i]!)), negate(multiply(eta, slope[i]!))),
    );
    [current, previous] = [next, current];
    return visited;
  });
}
