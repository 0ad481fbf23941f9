import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { roundValues } from '../../../src/maps/geometry/round-values.ts';
import { real } from '../../helpers/real.ts';

describe('roundValues', () => {
  it('takes as many digits of each decade as there is room for', () => {
    expect(roundValues(0.9, 60, 7)).toEqual([1, 2, 5, 10, 20, 50]);
    expect(roundValues(0.9, 600, 7)).toEqual([1, 3, 10, 30, 100, 300]);
    expect(roundValues(0.9, 2e5, 7)).toEqual([1, 10, 100, 1000, 1e4, 1e5]);
    expect(roundValues(1e-9, 1e9, 7)).toEqual([1e-6, 1e-3, 1, 1e3, 1e6]);
  });

  it('spaces values evenly where they do not span a factor of 3, or reach below 0', () => {
    expect(roundValues(0.81, 0.99, 5)).toEqual([0.85, 0.9, 0.95]);
    expect(roundValues(-1.5, 1.5, 6)).toEqual([-1, -0.5, 0, 0.5, 1]);
    expect(roundValues(0, 10, 6)).toEqual([2, 4, 6, 8]);
  });

  it('leaves out the ends, and has nothing between ends that are one or not known', () => {
    expect(roundValues(1, 5, 7)).toEqual([2]);
    expect(roundValues(2, 2, 7)).toEqual([]);
    expect(roundValues(NaN, 2, 7)).toEqual([]);
    expect(roundValues(2, NaN, 7)).toEqual([]);
  });

  it('is ascending, within its ends, no longer than allowed, and written with at most two digits', () => {
    const end = real(-9, 9).map((power) => 10 ** power);
    fc.assert(
      fc.property(end, end, fc.integer({ min: 1, max: 9 }), (a, b, count) => {
        const [least, most] = [Math.min(a, b), Math.max(a, b)];
        const values = roundValues(least, most, count);
        expect(values.length).toBeLessThanOrEqual(count);
        expect([...values].sort((x, y) => x - y)).toEqual(values);
        for (const value of values) {
          expect(value).toBeGreaterThan(least);
          expect(value).toBeLessThan(most);
        }
      }),
    );
  });
});
