import { describe, expect, it } from 'vitest';

import { inputRangeError, inputTypeError } from '../../src/numeric/input-error.ts';
import { integrateRk4 } from '../../src/numeric/integrate-rk4.ts';
import type { Derivative } from '../../src/numeric/ode.ts';
import { rk4Stepper } from '../../src/numeric/rk4-stepper.ts';
import { distance, FLOW_PROBLEMS, flowDerivative, type FlowProblem } from '../helpers/flow-problems.ts';

/** ẏ = f(t), whose integral is a sum of weighted values of f. */
const decay: Derivative = (_time, state, out) => {
  out[0] = -state[0]!;
};

describe('rk4Stepper', () => {
  it('integrates cubic polynomials in t exactly: the stages are at 0, ½, ½, 1 with Simpson’s weights', () => {
    const state = Float64Array.of(5);
    rk4Stepper((time, _state, out) => {
      out[0] = time ** 3;
    }, 1)(2, 2, state);
    expect(state[0]).toBe(5 + (4 ** 4 - 2 ** 4) / 4);
  });

  it('multiplies by 1 + z + z²/2 + z³/6 + z⁴/24 on ẏ = −y', () => {
    const state = Float64Array.of(3);
    rk4Stepper(decay, 1)(0, 0.5, state);
    expect(state[0]).toBeCloseTo(3 * (1 - 0.5 + 0.125 - 0.125 / 6 + 0.0625 / 24), 14);
  });

  it('has order 4: the error on each reference problem falls with slope 4', () => {
    for (const problem of FLOW_PROBLEMS.filter(({ name }) => name !== 'rosenbrock')) {
      const errorWith = (steps: number): number => {
        const { states } = integrateRk4(flowDerivative(problem), problem.start, {
          step: problem.end / steps,
          steps,
          every: steps,
        });
        return distance(states[1]!, problem.state);
      };
      expect(Math.log2(errorWith(400) / errorWith(800))).toBeCloseTo(4, 0);
    }
  });

  it('reaches the Rosenbrock reference', () => {
    const [problem] = FLOW_PROBLEMS.filter(({ name }) => name === 'rosenbrock') as [FlowProblem];
    const { states } = integrateRk4(flowDerivative(problem), problem.start, {
      step: 2 ** -11,
      steps: 4096,
      every: 4096,
    });
    expect(distance(states[1]!, problem.state)).toBeLessThan(1e-9);
  });
});

describe('integrateRk4', () => {
  it('records every step by default, at start + j·step, and leaves the initial state alone', () => {
    const initial = [1];
    const { status, times, states } = integrateRk4(decay, initial, { step: 0.1, steps: 3, start: 1 });
    expect(status).toBe('completed');
    expect(times).toEqual([1, 1.1, 1.2, 1 + 3 * 0.1]);
    expect(states.map((state) => state.length)).toEqual([1, 1, 1, 1]);
    expect(initial).toEqual([1]);
  });

  it('records every n-th step and always the end', () => {
    const options = { step: 1, steps: 7, every: 3 };
    expect(integrateRk4(decay, [1], options).times).toEqual([0, 3, 6, 7]);
    expect(integrateRk4(decay, [1], { ...options, every: 7 }).times).toEqual([0, 7]);
    expect(integrateRk4(decay, [1], { step: 1, steps: 0 })).toEqual({ status: 'completed', times: [0], states: [[1]] });
  });

  it('passes the time of each stage to the derivative', () => {
    const seen: number[] = [];
    const spy: Derivative = (time, _state, out) => {
      seen.push(time);
      out[0] = 0;
    };
    integrateRk4(spy, [0], { step: 2, steps: 2, start: 10 });
    expect(seen).toEqual([10, 11, 11, 12, 12, 13, 13, 14]);
  });

  it('stops at the last finite record of a solution that blows up', () => {
    const square: Derivative = (_time, state, out) => {
      out[0] = state[0]! ** 2;
    };
    const { status, times, states } = integrateRk4(square, [1], { step: 0.5, steps: 100, every: 2 });
    expect(status).toBe('diverged');
    expect(times.length).toBeLessThan(10);
    expect(states.length).toBe(times.length);
    expect(states.flat().every(Number.isFinite)).toBe(true);
    const besideConstant: Derivative = (time, state, out) => {
      square(time, state, out);
      out[1] = 0;
    };
    expect(integrateRk4(besideConstant, [1, 0], { step: 0.5, steps: 100, every: 2 }).times).toEqual(times);
  });

  it('names the option that is wrong', () => {
    const run = (options: object, initial: unknown = [1]): (() => unknown) => {
      return () => {
        Reflect.apply(integrateRk4, undefined, [decay, initial, { step: 1, steps: 1, ...options }]);
      };
    };
    expect(run({ step: 0 })).toThrow(inputRangeError('integrateRk4: step must be a finite number > 0, got 0'));
    expect(run({ steps: -1 })).toThrow(inputRangeError('integrateRk4: steps must be a whole number ≥ 0, got -1'));
    expect(run({ every: 0 })).toThrow(/^integrateRk4: every must be a whole number ≥ 1/);
    expect(run({ start: NaN })).toThrow(inputRangeError('integrateRk4: start must be a finite number, got NaN'));
    expect(run({}, [1, NaN])).toThrow(inputRangeError('integrateRk4: initial[1] must be a finite number, got NaN'));
    expect(run({}, 5)).toThrow(inputTypeError('integrateRk4: initial must be an array of numbers, got number'));
  });
});
