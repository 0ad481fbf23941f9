import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { logRadius } from '../../../src/maps/kernels/log-radius.ts';
import { real } from '../../helpers/real.ts';

/** The coefficients of the product of factors, leading 1 first. */
function product(...factors: readonly (readonly number[])[]): readonly number[] {
  return factors.reduce((all, factor) => {
    const out = new Array<number>(all.length + factor.length - 1).fill(0);
    all.forEach((a, i) => {
      factor.forEach((b, j) => (out[i + j] = out[i + j]! + a * b));
    });
    return out;
  });
}

const linear = (root: number): readonly number[] => [1, -root];
const pair = (modulus: number, angle: number): readonly number[] => [1, -2 * modulus * Math.cos(angle), modulus ** 2];

describe('logRadius', () => {
  it('is the logarithm of the largest modulus of the roots, real or in pairs', () => {
    fc.assert(
      fc.property(real(-2, 2), real(-2, 2), real(0.01, 2), real(0.1, 3), (a, b, modulus, angle) => {
        const largest = Math.max(Math.abs(a), Math.abs(b), modulus);
        fc.pre(Math.abs(Math.abs(a) - Math.abs(b)) > 1e-3 && Math.abs(Math.abs(a) - modulus) > 1e-3);
        fc.pre(Math.abs(Math.abs(b) - modulus) > 1e-3);
        const coefficients = product(linear(a), linear(b), pair(modulus, angle));
        expect(Math.abs(logRadius(coefficients) - Math.log(largest))).toBeLessThan(1e-9);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps eight digits where two roots coincide, five where three do', () => {
    fc.assert(
      fc.property(real(0.1, 2), real(0.1, 1), (root, part) => {
        const rest = linear(-root * part * 0.9);
        expect(Math.abs(logRadius(product(linear(root), linear(root), rest)) - Math.log(root))).toBeLessThan(1e-7);
        const triple = product(linear(root), linear(root), linear(root), rest);
        expect(Math.abs(logRadius(triple) - Math.log(root))).toBeLessThan(1e-4);
      }),
      { numRuns: 300 },
    );
  });

  it('scales with the roots, however large or small', () => {
    for (const exponent of [-300, -40, 0, 40, 60]) {
      const scale = 2 ** exponent;
      const scaled = [1, -0.5, 0.25, 0.125].map((c, i) => c * scale ** Math.min(i, 3));
      if (scaled.some((c) => c === 0 || !Number.isFinite(c))) continue;
      expect(logRadius(scaled) - exponent * Math.LN2).toBeCloseTo(logRadius([1, -0.5, 0.25, 0.125]), 9);
    }
  });

  it('is −Infinity where all roots are 0, and NaN where a coefficient is', () => {
    expect(logRadius([1, 0, 0, 0])).toBe(-Infinity);
    expect(logRadius([1, NaN, 0])).toBeNaN();
    expect(logRadius([1, 0, 0, -8])).toBeCloseTo(Math.LN2, 10);
  });
});
