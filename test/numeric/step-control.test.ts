import { describe, expect, it } from 'vitest';

import { firstStepSize } from '../../src/numeric/first-step-size.ts';
import type { Derivative } from '../../src/numeric/ode.ts';
import { scaledNorm } from '../../src/numeric/scaled-norm.ts';
import { nextStepSize } from '../../src/numeric/step-control.ts';

const fresh = { step: 2, error: 1, wasRejected: false };

describe('scaledNorm', () => {
  it('is the root mean square of the errors over atol + rtol max(|y|, |y₊|)', () => {
    const norm = scaledNorm(Float64Array.of(3, -8), Float64Array.of(-10, 1), Float64Array.of(1, 30), {
      rtol: 0.1,
      atol: 1,
    });
    expect(norm).toBeCloseTo(Math.sqrt(((3 / 2) ** 2 + (8 / 4) ** 2) / 2), 14);
  });
});

describe('nextStepSize', () => {
  it('accepts an error up to 1 and proposes h·0.9 err^−0.17 err₋₁^0.04', () => {
    const next = nextStepSize({ ...fresh, error: 0.01 }, 0.3);
    expect(next.step).toBeCloseTo(2 * 0.9 * 0.3 ** -0.17 * 0.01 ** 0.04, 14);
    expect([next.error, next.wasRejected]).toEqual([0.3, false]);
    expect(nextStepSize(fresh, 1).wasRejected).toBe(false);
  });

  it('grows by at most 10, and not at all right after a rejection', () => {
    expect(nextStepSize(fresh, 0).step).toBe(20);
    expect(nextStepSize({ ...fresh, wasRejected: true }, 0).step).toBe(2);
    expect(nextStepSize({ ...fresh, wasRejected: true }, 1).step).toBeCloseTo(1.8, 14);
  });

  it('remembers an error of at least 1e-4', () => {
    expect(nextStepSize(fresh, 0).error).toBe(1e-4);
    expect(nextStepSize(fresh, 2e-4).error).toBe(2e-4);
  });

  it('rejects an error above 1, shrinks to h·max(0.2, 0.9 err^−0.17) and keeps the remembered error', () => {
    const next = nextStepSize({ ...fresh, error: 0.5 }, 2);
    expect(next.step).toBeCloseTo(2 * 0.9 * 2 ** -0.17, 14);
    expect([next.error, next.wasRejected]).toEqual([0.5, true]);
    expect(nextStepSize(fresh, Infinity).step).toBeCloseTo(0.4, 14);
    expect(nextStepSize(fresh, 1e9).step).toBeCloseTo(0.4, 14);
  });

  it('rejects an error that is not a number, with the strongest shrinkage', () => {
    expect(nextStepSize(fresh, NaN)).toEqual({ step: 0.4, error: 1, wasRejected: true });
  });
});

describe('firstStepSize', () => {
  const tolerances = { rtol: 0, atol: 1 };
  const size = (derivative: Derivative, y: number, slope: number, end = 1e9, start = 0): number =>
    firstStepSize(derivative, start, end, Float64Array.of(y), Float64Array.of(slope), tolerances);

  it('is (0.01/max(|y′|, |y″|))^(1/5), the second derivative by an Euler step', () => {
    // ẏ = −3y from 2: |y| = 2, |y′| = 6, |y″| = 18.
    const decay: Derivative = (_time, state, out) => {
      out[0] = -3 * state[0]!;
    };
    expect(size(decay, 2, -6)).toBeCloseTo((0.01 / 18) ** 0.2, 10);
    // ẏ = 2 from 200: no curvature, |y′| = 2.
    const constant: Derivative = (_time, _state, out) => {
      out[0] = 2;
    };
    expect(size(constant, 200, 2)).toBeCloseTo((0.01 / 2) ** 0.2, 10);
    // ẏ = y² from 1: an Euler step of 0.01 forwards, where the slope has grown to 1.01².
    const square: Derivative = (_time, state, out) => {
      out[0] = state[0]! ** 2;
    };
    expect(size(square, 1, 1)).toBeCloseTo((0.01 / ((1.01 ** 2 - 1) / 0.01)) ** 0.2, 12);
  });

  it('is at most 100 Euler steps 0.01|y|/|y′|, and at most the whole interval', () => {
    const constant: Derivative = (_time, _state, out) => {
      out[0] = 2;
    };
    expect(size(constant, 1e-3, 2)).toBeCloseTo(100 * 0.01 * (1e-3 / 2), 14);
    expect(size(constant, 200, 2, 0.01)).toBe(0.01);
    expect(size(constant, 200, 2, 8.25, 8)).toBe(0.25);
    expect(size(constant, 0, 2)).toBeCloseTo(1e-4, 14);
  });

  it('starts small where nothing moves', () => {
    const still: Derivative = (_time, _state, out) => {
      out[0] = 0;
    };
    expect(size(still, 7, 0)).toBeCloseTo(1e-6, 16);
  });

  it('counts sizes from 1e-5 on, and a change above 1e-15', () => {
    const constant: Derivative = (_time, _state, out) => {
      out[0] = 1e-5;
    };
    expect(size(constant, 1e-5, 1)).toBeCloseTo(100 * 0.01 * 1e-5, 16);
    expect(size(constant, 1, 1e-5)).toBeCloseTo(1000 ** 0.2, 10);
    const slow: Derivative = (_time, _state, out) => {
      out[0] = 1e-15;
    };
    expect(size(slow, 1, 1e-15)).toBeCloseTo(1e-6, 16);
  });

  it('probes at start + Euler step, not beyond the end', () => {
    const times: number[] = [];
    const spy: Derivative = (time, state, out) => {
      times.push(time);
      out[0] = state[0]!;
    };
    firstStepSize(spy, 5, 6, Float64Array.of(1), Float64Array.of(1), tolerances);
    firstStepSize(spy, 5, 5.001, Float64Array.of(1), Float64Array.of(1), tolerances);
    expect(times[0]).toBeCloseTo(5.01, 12);
    expect(times[1]).toBeCloseTo(5.001, 12);
  });
});
