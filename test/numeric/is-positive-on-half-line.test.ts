import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPositiveOnHalfLine } from '../../src/numeric/is-positive-on-half-line.ts';
import { productOfPolynomials } from '../helpers/product-of-polynomials.ts';

const whole = fc.integer({ min: -6, max: 6 });

describe('isPositiveOnHalfLine', () => {
  it('tells whether a polynomial has a root at or right of 0, single, double or triple', () => {
    const linear = whole.map((root) => ({ factor: [-root, 1], blocks: root >= 0 }));
    const double = whole.map((root) => ({ factor: [root * root, -2 * root, 1], blocks: root >= 0 }));
    const complex = fc
      .tuple(whole, fc.integer({ min: 1, max: 3 }))
      .map(([re, im]) => ({ factor: [re * re + im * im, -2 * re, 1], blocks: false }));
    fc.assert(
      fc.property(fc.array(fc.oneof(linear, double, complex), { maxLength: 5 }), (parts) => {
        const coefficients = productOfPolynomials([[3], ...parts.map(({ factor }) => factor)]);
        expect(isPositiveOnHalfLine(coefficients)).toBe(parts.every(({ blocks }) => !blocks));
      }),
      { numRuns: 500 },
    );
  });

  it('asks for positive values at 0 and in the limit', () => {
    expect(isPositiveOnHalfLine([2n])).toBe(true);
    expect(isPositiveOnHalfLine([-2n])).toBe(false);
    expect(isPositiveOnHalfLine([0n, 1n])).toBe(false);
    expect(isPositiveOnHalfLine([1n, -1n])).toBe(false);
    expect(isPositiveOnHalfLine([1n, 1n, 0n])).toBe(false);
    // 1e-40 apart: t² − 2t + 1 ± 10⁻⁴⁰.
    const ten = 10n ** 40n;
    expect(isPositiveOnHalfLine([ten + 1n, -2n * ten, ten])).toBe(true);
    expect(isPositiveOnHalfLine([ten - 1n, -2n * ten, ten])).toBe(false);
  });
});
