import { checkFinite, checkInteger, checkPositive } from './check.ts';
import { initialState } from './initial-state.ts';
import type { Derivative } from './ode.ts';
import { rk4Stepper } from './rk4-stepper.ts';
import type { Vector } from './vector.ts';

/** How far and how finely to integrate with a fixed step. */
export interface FixedStepOptions {
  /** Step size h > 0. */
  readonly step: number;
  /** How many steps. */
  readonly steps: number;
  /** Time of the initial state; default 0. */
  readonly start?: number | undefined;
  /** Record every n-th step; default 1. The start and the end are always recorded, so `every: steps` records only them. */
  readonly every?: number | undefined;
}

/** A sampled solution of an ordinary differential equation. */
export interface FixedStepSolution {
  /** `diverged`: a state was not finite when it was to be recorded; the solution ends with the state recorded before. */
  readonly status: 'completed' | 'diverged';
  /** Recorded times, the start first. */
  readonly times: readonly number[];
  /** The state at each recorded time. */
  readonly states: readonly Vector[];
}

/**
 * Integrates $\dot y = f(t, y)$ by the classical Runge–Kutta method of order 4 with a fixed step.
 *
 * @param derivative - f; called four times a step.
 * @param initial - $y$ at the start; not changed.
 * @param options - Step size, number of steps, and what to record: see {@link FixedStepOptions}.
 * @returns The recorded times (start + j·step, not accumulated) and states. The error at a fixed time is $O(h^4)$.
 * @throws RangeError or TypeError if an option or the initial state is not as said.
 * @see `hairer1993` in docs/references.md, §II.1.
 * @example
 * ```ts
 * import { integrateRk4 } from 'heavyball';
 * const decay = integrateRk4((_time, state, out) => { out[0] = -state[0]!; }, [1], { step: 0.01, steps: 100, every: 50 });
 * decay.times; // => [ 0, 0.5, 1 ]
 * decay.states[2]![0]; // => 0.367879
 * ```
 */
export function integrateRk4(derivative: Derivative, initial: Vector, options: FixedStepOptions): FixedStepSolution {
  const where = 'integrateRk4';
  const { step, steps, start = 0, every = 1 } = options;
  checkPositive(where, 'step', step);
  checkInteger(where, 'steps', steps);
  checkFinite(where, 'start', start);
  checkInteger(where, 'every', every, 1);
  const state = initialState(where, initial);

  const advance = rk4Stepper(derivative, state.length);
  const times = [start];
  const states: Vector[] = [Array.from(state)];
  for (let done = 1; done <= steps; done++) {
    advance(start + (done - 1) * step, step, state);
    if (done % every !== 0 && done !== steps) continue;
    if (!state.every(Number.isFinite)) return { status: 'diverged', times, states };
    times.push(start + done * step);
    states.push(Array.from(state));
  }
  return { status: 'completed', times, states };
}
