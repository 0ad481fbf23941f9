import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lessardCounterexample } from '../../src/objectives/lessard-counterexample.ts';
import { real } from '../helpers/real.ts';

describe('lessardCounterexample', () => {
  it('has the slope 25θ, θ + 24, 25θ − 24 and its slope’s slope 25, 1, 25', () => {
    expect([-2, 0.5, 1, 1.5, 2, 3].map((theta) => lessardCounterexample.gradient([theta])[0])).toEqual([
      -50, 12.5, 25, 25.5, 26, 51,
    ]);
    expect([-2, 0.5, 1, 1.5, 2, 3].map((theta) => lessardCounterexample.hessian?.([theta]).get(0, 0))).toEqual([
      25, 25, 1, 1, 25, 25,
    ]);
    expect(lessardCounterexample.hessianTimes?.([1.5], [3])).toEqual([3]);
  });

  it('is the integral of its slope, by the trapezoidal rule, which is exact within a piece', () => {
    const end = real(0, 1);
    fc.assert(
      fc.property(fc.constantFrom(-1, 0, 1, 2, 3), end, end, (from, a, b) => {
        const [x, y] = [from + a, from + b];
        const area =
          ((lessardCounterexample.gradient([x])[0]! + lessardCounterexample.gradient([y])[0]!) / 2) * (y - x);
        expect(Math.abs(lessardCounterexample.value([y]) - lessardCounterexample.value([x]) - area)).toBeLessThan(
          1e-12,
        );
      }),
    );
    expect(lessardCounterexample.value([0])).toBe(0);
  });
});
