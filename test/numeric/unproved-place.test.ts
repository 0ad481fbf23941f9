import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bounded, type Bounded } from '../../src/numeric/bounded.ts';
import { isPositive, unprovedPlace } from '../../src/numeric/unproved-place.ts';
import { even } from '../helpers/even.ts';

const of = (...coefficients: number[]): Bounded[] => coefficients.map(bounded.of);

/** Π(x − r) from its roots, each real or a pair of complex ones. */
function fromRoots(factors: readonly (readonly number[])[]): Bounded[] {
  return factors
    .map((factor) => of(...factor))
    .reduce((product, factor) => {
      const out: Bounded[] = Array.from({ length: product.length + factor.length - 1 }, () => bounded.of(0));
      product.forEach((a, i) => {
        factor.forEach((b, j) => (out[i + j] = bounded.add(out[i + j]!, bounded.multiply(a, b))));
      });
      return out;
    }, of(1));
}

describe('unprovedPlace', () => {
  it('proves what has complex roots only, however near the interval, and finds a root otherwise', () => {
    const pair = fc.tuple(even(0, 1), even(-6, 0)).map(([re, power]) => {
      const im = 10 ** power;
      return [re * re + im * im, -2 * re, 1];
    });
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 5 }), (pairs) => {
        expect(unprovedPlace(fromRoots(pairs))).toBeNull();
      }),
      { numRuns: 200 },
    );
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 3 }), even(0.01, 0.99), even(0.001, 0.01), (pairs, root, width) => {
        const place = unprovedPlace(fromRoots([...pairs, [-root, 1], [-root - width, 1]]));
        expect(place).not.toBeNull();
        expect(place).toBeGreaterThan(root - 0.02);
        expect(place).toBeLessThan(root + 0.03);
      }),
      { numRuns: 200 },
    );
  });

  it('does not prove a polynomial that touches 0, at an end or within', () => {
    expect(unprovedPlace(of(0, 1))).toBe(0);
    expect(unprovedPlace(of(1, -1))).toBeCloseTo(1, 12);
    expect(unprovedPlace(of(0.25, -1, 1))).toBeCloseTo(0.5, 12);
    expect(unprovedPlace(of(1, -6, 9))).toBeCloseTo(1 / 3, 8);
    expect(unprovedPlace(of(-1))).toBe(0);
    expect(unprovedPlace(of(1))).toBeNull();
  });

  it('sees roots at tiny places', () => {
    expect(unprovedPlace(of(1e-40, -3e-20, 1))).toBeLessThan(1e-18);
    expect(unprovedPlace(of(1e-40, -1e-20, 1))).toBeNull();
  });

  it('proves it for every polynomial within the bounds of the coefficients, and for no more', () => {
    const around = (radius: number): Bounded[] => of(1, -1.999, 1).map((coefficient) => ({ ...coefficient, radius }));
    expect(unprovedPlace(around(1e-5))).toBeNull();
    expect(unprovedPlace(around(1e-3))).not.toBeNull();
    expect(unprovedPlace(of(1, 1).map((one) => ({ ...one, radius: Infinity })))).toBe(0);
  });
});

describe('isPositive', () => {
  it('asks for twice the radius', () => {
    expect(isPositive({ hi: 1, lo: 0, radius: 0.4 })).toBe(true);
    expect(isPositive({ hi: 1, lo: 0, radius: 0.5 })).toBe(false);
    expect(isPositive({ hi: 0, lo: 0, radius: 0 })).toBe(false);
  });
});
