import type { Derivative } from './ode.ts';
import { scaledNorm, type Tolerances } from './scaled-norm.ts';

/** Below this size a norm says nothing about scale. */
const NEGLIGIBLE = 1e-5;

/**
 * A first step for a method of order 5 from the sizes of y, y′ and y″, the last by one explicit Euler step.
 * Source: `hairer1993` §II.4.
 */
export function firstStepSize(
  derivative: Derivative,
  start: number,
  end: number,
  state: Float64Array,
  slope: Float64Array,
  tolerances: Tolerances,
): number {
  const norm = (vector: Float64Array): number => scaledNorm(vector, state, state, tolerances);
  const size = norm(state);
  const speed = norm(slope);
  const euler = size < NEGLIGIBLE || speed < NEGLIGIBLE ? 1e-6 : 0.01 * (size / speed);

  const probe = Math.min(euler, end - start);
  const next = state.map((value, i) => value + probe * slope[i]!);
  const nextSlope = new Float64Array(state.length);
  derivative(start + probe, next, nextSlope);
  const bend = norm(nextSlope.map((value, i) => value - slope[i]!)) / probe;

  const largest = Math.max(speed, bend);
  const fromError = largest <= 1e-15 ? Math.max(1e-6, probe * 1e-3) : (0.01 / largest) ** (1 / 5);
  return Math.min(100 * probe, fromError, end - start);
}
