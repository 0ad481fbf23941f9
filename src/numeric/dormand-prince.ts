import { checkFinite, checkInteger, checkPositive } from './check.ts';
import { denseHistory, type DenseHistory } from './dense-history.ts';
import { stepSpace, trialStep } from './dormand-prince-step.ts';
import { firstStepSize } from './first-step-size.ts';
import { inputRangeError } from './input-error.ts';
import { initialState } from './initial-state.ts';
import type { Derivative } from './ode.ts';
import { scaledNorm, type Tolerances } from './scaled-norm.ts';
import { LEAST_ERROR, nextStepSize, type StepMemory } from './step-control.ts';
import type { Vector } from './vector.ts';

/** How far and how accurately to integrate with adaptive steps. */
export interface AdaptiveOptions {
  /** Time at which to stop, after the start. */
  readonly end: number;
  /** Time of the initial state; default 0. */
  readonly start?: number | undefined;
  /** Relative tolerance of one step's error; default 1e-9. */
  readonly rtol?: number | undefined;
  /** Absolute tolerance of one step's error; default 1e-12. */
  readonly atol?: number | undefined;
  /** How many steps may be tried; default 100 000. */
  readonly maxSteps?: number | undefined;
}

/** A solution of an ordinary differential equation with its interpolant. */
export interface AdaptiveSolution {
  /**
   * `completed`: it reaches the end. `step-limit`: `maxSteps` were tried. `step-too-small`: no step that changes the time meets
   * the tolerance (a singularity, or tolerances below rounding). Unless completed it ends where it was given up.
   */
  readonly status: 'completed' | 'step-limit' | 'step-too-small';
  /** Times of the accepted steps, the start first. */
  readonly times: readonly number[];
  /** The state at each of these times. */
  readonly states: readonly Vector[];
  /** How many trial steps failed the tolerance. */
  readonly rejected: number;
  /** The state at any time between the first and the last of `times`, by the interpolant of order 4; throws RangeError outside. */
  readonly at: (time: number) => Vector;
}

/** Steps below this many roundings of the time do not move it reliably. */
const SMALLEST_STEP: number = 8 * Number.EPSILON;

/**
 * Integrates $\dot y = f(t, y)$ by Dormand and Prince's pair of orders 5 and 4 with adaptive steps: the error of a step, in the
 * norm $\sqrt{\tfrac1n\sum(e_i/(\mathrm{atol} + \mathrm{rtol}\max(|y_i|, |y_i^+|)))^2}$, is kept below 1 by a PI controller.
 *
 * @param derivative - f; called six times a step.
 * @param initial - $y$ at the start; not changed.
 * @param options - End and tolerances: see {@link AdaptiveOptions}.
 * @returns Times, states and an interpolant. The error at the end is usually 1 to 100 times the tolerance; a failure of the
 * mathematics is its `status`.
 * @throws RangeError or TypeError if an option or the initial state is not as said.
 * @see `dormand1980` and `hairer1993` (§II.4–II.6) in docs/references.md.
 * @example
 * ```ts
 * import { dormandPrince } from 'heavyball';
 * const turn = dormandPrince((_time, [x, v], out) => { out.set([v!, -x!]); }, [1, 0], { end: Math.PI });
 * turn.states.at(-1)![0]; // => -1
 * turn.at(Math.PI / 3)[0]; // => 0.5
 * ```
 */
export function dormandPrince(derivative: Derivative, initial: Vector, options: AdaptiveOptions): AdaptiveSolution {
  const { start, end, maxSteps, ...tolerances } = checkedOptions(options);
  const state = initialState('dormandPrince', initial);
  const space = stepSpace(state.length);
  derivative(start, state, space.stages[0]);

  const times = [start];
  const states: Vector[] = [listOf(state)];
  const history = denseHistory(state.length);
  let time = start;
  let rejected = 0;
  const firstStep = firstStepSize(derivative, start, end, state, space.stages[0], tolerances);
  let memory: StepMemory = { step: firstStep, error: LEAST_ERROR, wasRejected: false };
  const solution = (status: AdaptiveSolution['status']): AdaptiveSolution => ({
    status,
    times,
    states,
    rejected,
    at: interpolant(times, states, history),
  });

  for (let tried = 0; time < end; tried++) {
    if (tried === maxSteps) return solution('step-limit');
    if (!(memory.step > SMALLEST_STEP * Math.abs(time))) return solution('step-too-small');
    const isLast = time + memory.step >= end;
    const step = isLast ? end - time : memory.step;
    trialStep(derivative, time, step, state, space);
    const error = scaledNorm(space.error, state, space.next, tolerances);
    memory = nextStepSize({ ...memory, step }, error);
    if (memory.wasRejected) {
      rejected++;
      continue;
    }
    history.record(state, step, space);
    time = isLast ? end : time + step;
    state.set(space.next);
    // The last stage was taken at the new point: it is the next step's first.
    space.stages[0].set(space.stages[6]);
    times.push(time);
    states.push(listOf(state));
  }
  return solution('completed');
}

/** A copy; a loop is quicker than `Array.from`. */
function listOf(state: Float64Array): number[] {
  const list = new Array<number>(state.length);
  for (let i = 0; i < list.length; i++) list[i] = state[i]!;
  return list;
}

function checkedOptions(options: AdaptiveOptions): Tolerances & { start: number; end: number; maxSteps: number } {
  const where = 'dormandPrince';
  const { end, start = 0, rtol = 1e-9, atol = 1e-12, maxSteps = 100_000 } = options;
  checkFinite(where, 'start', start);
  checkFinite(where, 'end', end);
  if (end <= start) throw inputRangeError(`${where}: end must be after start (${start}), got ${end}`);
  checkPositive(where, 'rtol', rtol);
  checkPositive(where, 'atol', atol);
  checkInteger(where, 'maxSteps', maxSteps, 1);
  return { start, end, rtol, atol, maxSteps };
}

/** Evaluates the piece of the interpolant that a time falls in. */
function interpolant(
  times: readonly number[],
  states: readonly Vector[],
  history: DenseHistory,
): (time: number) => Vector {
  return (time) => {
    const last = times[times.length - 1]!;
    if (!(time >= times[0]! && time <= last)) {
      throw inputRangeError(`at: time must be from ${times[0]!} to ${last}, got ${time}`);
    }
    let [low, high] = [0, times.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (times[middle]! <= time) low = middle;
      else high = middle - 1;
    }
    if (times[low] === time) return states[low]!;
    return history.valueIn(low, (time - times[low]!) / (times[low + 1]! - times[low]!));
  };
}
