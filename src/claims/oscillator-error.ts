import { exactFlow, type FlowState } from '../dynamics/exact-flow.ts';
import type { ClaimVariable } from './claim.ts';

/** An underdamped or mildly overdamped oscillator, its start, and a time. */
export interface OscillatorRun {
  /** c/(2√λ). */
  readonly dampingRatio: number;
  /** λ. */
  readonly lambda: number;
  /** θ̇(0)/√λ, with θ(0) = 1. */
  readonly velocity: number;
}

/** The runs of a claim about the order of an integrator. */
export const OSCILLATOR_VARIABLES: { readonly [K in keyof OscillatorRun]: ClaimVariable } = {
  dampingRatio: { least: 0, most: 1.5, scale: 'linear' },
  lambda: { least: 1e-2, most: 1e2, scale: 'log' },
  velocity: { least: -2, most: 2, scale: 'linear' },
};

/** Friction, start and end of a run: two units of 1/√λ. */
export function oscillatorOf({ dampingRatio, lambda, velocity }: OscillatorRun): {
  readonly friction: number;
  readonly duration: number;
  readonly start: FlowState;
} {
  const frequency = Math.sqrt(lambda);
  return {
    friction: 2 * dampingRatio * frequency,
    duration: 2 / frequency,
    start: { position: 1, velocity: velocity * frequency },
  };
}

/** The distance of a computed end of the run from the true one, in position and velocity/√λ together. */
export function oscillatorError(run: OscillatorRun, end: FlowState): number {
  const { friction, duration, start } = oscillatorOf(run);
  const truth = exactFlow({ friction }, run.lambda, duration, start);
  return Math.hypot(end.position - truth.position, (end.velocity - truth.velocity) / Math.sqrt(run.lambda));
}
