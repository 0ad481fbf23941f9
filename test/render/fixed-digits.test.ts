import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fixedDigits } from '../../src/render/fixed-digits.ts';
import { real } from '../helpers/real.ts';

describe('fixedDigits', () => {
  it('is within half a hundredth of the number and never ends in a zero after the point', () => {
    fc.assert(
      fc.property(real(-1e6, 1e6), (value) => {
        const text = fixedDigits(value);
        expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(0.005 + 1e-9);
        expect(text).toMatch(/^-?\d+(\.\d?[1-9])?$/);
      }),
    );
  });

  it('keeps the zeros of whole numbers and has no negative zero', () => {
    expect([100, 20, 0.5, -0.001, -0].map((value) => fixedDigits(value))).toEqual(['100', '20', '0.5', '0', '0']);
    expect(fixedDigits(1250, 0)).toBe('1250');
  });

  it('refuses what is not finite', () => {
    expect(() => fixedDigits(NaN)).toThrow('fixedDigits: a coordinate must be finite, got NaN');
    expect(() => fixedDigits(-Infinity)).toThrow('got -Infinity');
  });
});
