import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isHurwitz } from '../../src/numeric/is-hurwitz.ts';
import { productOfPolynomials } from '../helpers/product-of-polynomials.ts';

const whole = fc.integer({ min: -5, max: 5 });

describe('isHurwitz', () => {
  it('tells from the coefficients alone whether all roots are to the left of the imaginary axis', () => {
    const root = whole.map((re) => ({ factor: [1, -re], re }));
    const pair = fc.tuple(whole, whole).map(([re, im]) => ({ factor: [1, -2 * re, re * re + im * im], re }));
    fc.assert(
      fc.property(fc.array(fc.oneof(root, pair), { maxLength: 5 }), fc.integer({ min: 1, max: 9 }), (parts, times) => {
        const coefficients = productOfPolynomials([[times], ...parts.map(({ factor }) => factor)]);
        expect(isHurwitz(coefficients)).toBe(parts.every(({ re }) => re < 0));
      }),
      { numRuns: 500 },
    );
  });

  it('asks for a leading coefficient above 0, and refuses roots on the axis and at infinity', () => {
    expect(isHurwitz([3n])).toBe(true);
    expect(isHurwitz([-3n])).toBe(false);
    expect(isHurwitz([1n, 0n, 1n])).toBe(false);
    expect(isHurwitz([0n, 1n, 1n])).toBe(false);
    expect(isHurwitz([1n, 2n, 1n, 2n])).toBe(false);
    expect(isHurwitz([1n, 2n, 2n, 1n])).toBe(true);
  });
});
