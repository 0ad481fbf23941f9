import { describe, expect, it } from 'vitest';

import { dormandPrince } from '../../src/numeric/dormand-prince.ts';
import {
  denseCoefficients,
  denseValue,
  stepSpace,
  trialStep,
  type StepSpace,
} from '../../src/numeric/dormand-prince-step.ts';
import { inputRangeError } from '../../src/numeric/input-error.ts';
import type { Derivative } from '../../src/numeric/ode.ts';
import { distance, FLOW_PROBLEMS, flowDerivative } from '../helpers/flow-problems.ts';

const circle: Derivative = (_time, state, out) => {
  out[0] = state[1]!;
  out[1] = -state[0]!;
};
const decay: Derivative = (_time, state, out) => {
  out[0] = -state[0]!;
};

/** The last of a list that is not empty. */
function last<T>(list: readonly T[]): T {
  return list[list.length - 1]!;
}

/** The interpolant over the step just taken. */
function coefficientsOf(state: Float64Array, step: number, space: StepSpace): Float64Array {
  const out = new Float64Array(2 + 5 * state.length);
  denseCoefficients(state, step, space, out, 2);
  expect([out[0], out[1]]).toEqual([0, 0]);
  return out.subarray(2);
}

/** Slope of log error against log step between two step counts. */
function slope(errorWith: (steps: number) => number, steps: number): number {
  return Math.log2(errorWith(steps) / errorWith(2 * steps));
}

describe('trialStep', () => {
  it('has order 5 with a fixed step, and its error estimate is of order 5 in the step', () => {
    const run = (steps: number): { error: number; estimate: number } => {
      const space = stepSpace(2);
      const state = Float64Array.of(1, 0);
      for (let j = 0; j < steps; j++) {
        circle(0, state, space.stages[0]);
        trialStep(circle, 0, 2 / steps, state, space);
        state.set(space.next);
      }
      return {
        error: distance([...state], [Math.cos(2), -Math.sin(2)]),
        estimate: Math.max(...space.error.map(Math.abs)),
      };
    };
    expect(slope((steps) => run(steps).error, 20)).toBeCloseTo(5, 0);
    expect(slope((steps) => run(steps).estimate, 20)).toBeCloseTo(5, 0);
  });
});

describe('dormandPrince', () => {
  it.each(FLOW_PROBLEMS)('reaches the 40-digit reference of $name to 1e-9 at rtol 1e-11', (problem) => {
    const solution = dormandPrince(flowDerivative(problem), problem.start, {
      end: problem.end,
      rtol: 1e-11,
      atol: 1e-13,
    });
    expect(solution.status).toBe('completed');
    expect(last(solution.times)).toBe(problem.end);
    expect(distance(last(solution.states), problem.state)).toBeLessThan(1e-9);
  });

  it('has an error proportional to the tolerance', () => {
    for (const rtol of [1e-4, 1e-6, 1e-8, 1e-10]) {
      const { states } = dormandPrince(circle, [1, 0], { end: 10, rtol, atol: rtol });
      const error = distance(last(states), [Math.cos(10), -Math.sin(10)]);
      expect(error).toBeLessThan(20 * rtol);
      expect(error).toBeGreaterThan(0.01 * rtol);
    }
  });

  it('takes a number of steps that grows as tolerance^(−1/5)', () => {
    const count = (rtol: number): number => dormandPrince(circle, [1, 0], { end: 50, rtol, atol: rtol }).times.length;
    expect(Math.log10(count(1e-10) / count(1e-5))).toBeCloseTo(1, 0);
    expect(count(1e-5)).toBeLessThan(150);
  });

  it('interpolates with the accuracy of its steps, everywhere', () => {
    const { at, times } = dormandPrince(circle, [1, 0], { end: 6, rtol: 1e-9, atol: 1e-9 });
    expect(times.length).toBeLessThan(120);
    for (let t = 0; t <= 6; t += 0.01) expect(distance([...at(t)], [Math.cos(t), -Math.sin(t)])).toBeLessThan(2e-8);
  });

  it('interpolates with order 4 in the step: error per step of order 5', () => {
    const errorWith = (steps: number): number => {
      const space = stepSpace(2);
      const state = Float64Array.of(1, 0);
      circle(0, state, space.stages[0]);
      trialStep(circle, 0, 2 / steps, state, space);
      const value = denseValue(coefficientsOf(state, 2 / steps, space), 1 / 3);
      return distance(value, [Math.cos(2 / 3 / steps), -Math.sin(2 / 3 / steps)]);
    };
    expect(slope(errorWith, 8)).toBeCloseTo(5, 0);
  });

  it('interpolates from a copy of the state, which may change afterwards', () => {
    const space = stepSpace(1);
    const state = Float64Array.of(1);
    decay(0, state, space.stages[0]);
    trialStep(decay, 0, 0.1, state, space);
    const coefficients = coefficientsOf(state, 0.1, space);
    state[0] = 5;
    expect(denseValue(coefficients, 0)).toEqual([1]);
  });

  it('meets its recorded states at the recorded times and throws outside', () => {
    const { at, times, states } = dormandPrince(decay, [1], { start: 1, end: 3 });
    times.forEach((time, i) => {
      expect(at(time)).toEqual(states[i]);
    });
    const turn = dormandPrince(circle, [1, 0], { end: 6 });
    expect(turn.times.map(turn.at)).toEqual(turn.states);
    expect(() => at(0.5)).toThrow(inputRangeError('at: time must be from 1 to 3, got 0.5'));
    expect(() => at(3.5)).toThrow(inputRangeError('at: time must be from 1 to 3, got 3.5'));
    expect(() => at(NaN)).toThrow(RangeError);
  });

  it('passes the time: ẏ = 5t⁴ is integrated exactly', () => {
    const power: Derivative = (time, _state, out) => {
      out[0] = 5 * time ** 4;
    };
    const { states } = dormandPrince(power, [1], { start: 1, end: 2, rtol: 1e-6 });
    expect(last(states)[0]).toBeCloseTo(32, 12);
  });

  it('rejects steps that a sudden change makes too long, and says how many', () => {
    const kick: Derivative = (time, _state, out) => {
      out[0] = time < 1 ? 0 : 1000 * Math.cos(1000 * time);
    };
    const { status, rejected, states } = dormandPrince(kick, [0], { end: 1.1, rtol: 1e-6, atol: 1e-6 });
    expect(status).toBe('completed');
    expect(rejected).toBeGreaterThan(0);
    expect(Math.abs(last(states)[0]! - (Math.sin(1100) - Math.sin(1000)))).toBeLessThan(1e-4);
    expect(dormandPrince(decay, [1], { end: 1 }).rejected).toBe(0);
  });

  it('evaluates the derivative six times a step and twice to begin', () => {
    let calls = 0;
    const counting: Derivative = (time, state, out) => {
      calls++;
      decay(time, state, out);
    };
    const { times, rejected } = dormandPrince(counting, [1], { end: 5 });
    expect(calls).toBe(2 + 6 * (times.length - 1 + rejected));
  });

  it('returns what it has when the step limit is reached', () => {
    const { status, times, states, at } = dormandPrince(circle, [1, 0], { end: 1000, maxSteps: 10 });
    expect(status).toBe('step-limit');
    expect(times.length).toBeLessThanOrEqual(11);
    expect(times.length).toBe(states.length);
    expect(at(last(times))).toEqual(last(states));
  });

  it('stops before a singularity: ẏ = y² from 1 blows up at t = 1', () => {
    const square: Derivative = (_time, state, out) => {
      out[0] = state[0]! ** 2;
    };
    const { status, times } = dormandPrince(square, [1], { end: 2 });
    expect(status).toBe('step-too-small');
    expect(last(times)).toBeCloseTo(1, 6);
  });

  it('stops at once where the derivative is not a number', () => {
    const nowhere: Derivative = (_time, _state, out) => {
      out[0] = NaN;
    };
    const { status, times, at } = dormandPrince(nowhere, [1], { end: 2 });
    expect(status).toBe('step-too-small');
    expect(times).toEqual([0]);
    expect(at(0)).toEqual([1]);
  });

  it('keeps a constant solution constant, in few steps', () => {
    const still: Derivative = (_time, _state, out) => {
      out[0] = 0;
    };
    const { states, times } = dormandPrince(still, [7], { end: 1e6 });
    expect(states.flat().every((value) => value === 7)).toBe(true);
    expect(times.length).toBeLessThan(20);
    // The first step is 1e-6, and each grows tenfold from the first on.
    expect(times[1]).toBeCloseTo(1e-6, 12);
    expect(times[2]).toBeCloseTo(1.1e-5, 12);
  });

  it('names the option that is wrong', () => {
    const run = (options: object): (() => unknown) => {
      return () => dormandPrince(decay, [1], { end: 1, ...options });
    };
    expect(run({ end: 0 })).toThrow(inputRangeError('dormandPrince: end must be after start (0), got 0'));
    expect(run({ end: Infinity })).toThrow(inputRangeError('dormandPrince: end must be a finite number, got Infinity'));
    expect(run({ start: NaN })).toThrow(inputRangeError('dormandPrince: start must be a finite number, got NaN'));
    expect(run({ rtol: 0 })).toThrow(inputRangeError('dormandPrince: rtol must be a finite number > 0, got 0'));
    expect(run({ atol: -1 })).toThrow(inputRangeError('dormandPrince: atol must be a finite number > 0, got -1'));
    expect(run({ maxSteps: 0 })).toThrow(/^dormandPrince: maxSteps must be a whole number ≥ 1/);
    expect(() => dormandPrince(decay, [NaN], { end: 1 })).toThrow(
      inputRangeError('dormandPrince: initial[0] must be a finite number, got NaN'),
    );
  });
});
