import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { timesPowerOfTwo } from '../../src/numeric/times-power-of-two.ts';
import { real } from '../helpers/real.ts';

describe('timesPowerOfTwo', () => {
  it('is the product where that and the power are normal numbers', () => {
    fc.assert(
      fc.property(real(-8, 8), fc.integer({ min: -900, max: 900 }), (value, exponent) => {
        expect(timesPowerOfTwo(value, exponent)).toBe(value * 2 ** exponent);
      }),
    );
  });

  it('is right where the power alone overflows or vanishes', () => {
    expect(timesPowerOfTwo(2 ** -1000, 1500)).toBe(2 ** 500);
    expect(timesPowerOfTwo(-(2 ** 1000), -1501)).toBe(-(2 ** -501));
  });

  it('ends in 0 and Infinity, and never in NaN', () => {
    expect(timesPowerOfTwo(0, 9000)).toBe(0);
    expect(timesPowerOfTwo(-0, 9000)).toBe(-0);
    expect(timesPowerOfTwo(-3, 9000)).toBe(-Infinity);
    expect(timesPowerOfTwo(3, -9000)).toBe(0);
  });
});
