import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dyadic } from '../../src/numeric/dyadic.ts';
import { absolute, exactInteger, ONE, ordinary } from '../helpers/exact-integer.ts';

const { of, add, multiply, scale, isCertain, round, squareRoot } = dyadic;
const MAX = Number.MAX_VALUE;

describe('dyadic', () => {
  it('represents every double: round undoes of', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(round(of(value))).toEqual({ hi: value + 0, lo: 0 });
      }),
      { numRuns: 1000 },
    );
    for (const value of [0, 5e-324, -5e-324, 2 ** -1022, 2 ** -1022 - 5e-324, MAX, -MAX])
      expect(round(of(value)).hi).toBe(value);
  });

  it('adds and multiplies without rounding: (a + b) c − ac − bc = 0', () => {
    const any = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        const left = multiply(add(of(a), of(b)), of(c));
        const right = add(multiply(of(a), of(c)), multiply(of(b), of(c)));
        expect(add(left, scale(right, -1)).mantissa).toBe(0n);
      }),
      { numRuns: 300 },
    );
  });

  it('rounds sums and products to the nearest double and what it leaves out', () => {
    fc.assert(
      fc.property(ordinary(40), ordinary(40), ordinary(40), (a, b, c) => {
        const sum = add(multiply(of(a), of(b)), of(c));
        const exact = exactInteger(a) * exactInteger(b) + exactInteger(c) * ONE;
        const { hi, lo } = round(sum);
        expect(hi + lo).toBe(hi);
        expect(absolute((exactInteger(hi) + exactInteger(lo)) * ONE - exact) << 105n).toBeLessThanOrEqual(
          absolute(exact),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('rounds a number of thousands of bits', () => {
    const wide = add(of(1), multiply(of(-5e-324), of(5e-324)));
    expect(round(wide).hi).toBe(1);
    expect(Math.abs(round(wide).lo)).toBeLessThan(2 ** -187);
    expect(round(add(wide, of(-1)))).toEqual({ hi: -5e-324, lo: 0 });
    expect(round(add(of(1e300), of(-1e-300))).hi).toBe(1e300);
  });

  it('keeps the sign of what is too small for a double, and overflows to Infinity', () => {
    expect(round(multiply(of(1e-300), of(1e-300)))).toEqual({ hi: 5e-324, lo: 0 });
    expect(round(multiply(of(-1e-300), of(1e-300)))).toEqual({ hi: -5e-324, lo: 0 });
    expect(round(multiply(of(0), of(1e-300)))).toEqual({ hi: 0, lo: 0 });
    expect(round(multiply(of(1e300), of(-1e300)))).toEqual({ hi: -Infinity, lo: 0 });
  });

  it('rounds once into the subnormal numbers', () => {
    expect(round(multiply(of(3), of(2 ** -1075))).hi).toBe(0);
    expect(round(multiply(of(2 ** -1000), of(3 * 2 ** -75))).hi).toBe(2 ** -1073);
    expect(round(multiply(of(2 ** -1000), of((1 + 2 ** -52) * 2 ** -30))).hi).toBe(2 ** -1030);
  });

  it('takes the square root of the size, of numbers whose squares leave the range of doubles', () => {
    expect(squareRoot(multiply(of(1e300), of(1e300))).hi).toBe(1e300);
    expect(squareRoot(multiply(of(1e-300), of(-1e-300))).hi).toBe(1e-300);
    expect(squareRoot(of(0))).toEqual({ hi: 0, lo: 0 });
    for (const k of [-1074, -1001, -3, 0, 1, 2, 7, 1022]) {
      expect(squareRoot(of(2 ** k)).hi).toBe(Math.sqrt(2 ** k));
      const square = multiply(multiply(of(0.7), of(0.7)), of(2 ** k));
      expect(squareRoot(multiply(square, of(2 ** k)))).toEqual({ hi: 0.7 * 2 ** k, lo: 0 });
    }
  });

  it('gives the root to double-double accuracy: r² = a', () => {
    fc.assert(
      fc.property(ordinary(40), (value) => {
        const { hi, lo } = squareRoot(of(value));
        const root = exactInteger(hi) + exactInteger(lo);
        const exact = absolute(exactInteger(value)) * ONE;
        expect(absolute(root * root - exact) << 99n).toBeLessThanOrEqual(exact);
      }),
    );
  });

  it('is always certain', () => {
    expect(isCertain(multiply(of(1e-300), of(1e-300)))).toBe(true);
  });
});
