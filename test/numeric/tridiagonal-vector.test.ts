import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tridiagonalEigen } from '../../src/numeric/tridiagonal-eigen.ts';
import { tridiagonalVector } from '../../src/numeric/tridiagonal-vector.ts';

describe('tridiagonalVector', () => {
  it('solves T s = λ s with |s| = 1 to a few ε of the norm', () => {
    const entries = fc
      .integer({ min: 1, max: 12 })
      .chain((n) => fc.array(fc.double({ min: 1, max: 9, noNaN: true }), { minLength: 2 * n, maxLength: 2 * n }));
    fc.assert(
      fc.property(entries, (list) => {
        const n = list.length / 2;
        const [diagonal, beside] = [list.slice(0, n), list.slice(n)];
        const values = Float64Array.from(diagonal);
        tridiagonalEigen(values, Float64Array.from(beside));
        const largest = Math.max(...values);
        const s = tridiagonalVector(diagonal, beside, largest);
        expect(Math.hypot(...s)).toBeCloseTo(1, 14);
        s.forEach((x, i) => {
          const neighbours = (i > 0 ? beside[i - 1]! * s[i - 1]! : 0) + (i + 1 < n ? beside[i]! * s[i + 1]! : 0);
          expect(Math.abs((diagonal[i]! - largest) * x + neighbours)).toBeLessThanOrEqual(40 * Number.EPSILON * 27);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('is (−1)ʲ sin(jπ/(n + 1)) for tridiag(−1, 2, −1)', () => {
    const n = 400;
    const [diagonal, beside] = [new Float64Array(n).fill(2), new Float64Array(n).fill(-1)];
    const largest = 4 * Math.sin((n * Math.PI) / 2 / (n + 1)) ** 2;
    tridiagonalVector(diagonal, beside, largest).forEach((x, i) => {
      const exact = (-1) ** i * Math.sin(((i + 1) * Math.PI) / (n + 1)) * Math.sqrt(2 / (n + 1));
      expect(Math.abs(Math.abs(x) - Math.abs(exact))).toBeLessThanOrEqual(1e-10);
    });
  });

  it('finds a vector that is all but confined to the middle', () => {
    const diagonal = [0, 1e-3, 1e-2, 5, 1e-2, 1e-3, 0];
    const beside = [1e-7, 1e-6, 1e-4, 1e-4, 1e-6, 1e-7];
    const values = Float64Array.from(diagonal);
    tridiagonalEigen(values, Float64Array.of(...beside, 0));
    const s = tridiagonalVector(diagonal, beside, Math.max(...values));
    expect(s[3]).toBeCloseTo(1, 9);
    expect(s[2]! / (1e-4 / 4.99)).toBeCloseTo(1, 6);
    expect(s[0]! / s[6]!).toBeCloseTo(1, 12);
  });

  it('takes zero pivots', () => {
    const s = tridiagonalVector([1, 1], [0], 1);
    expect(Math.hypot(...s)).toBe(1);
    expect([...tridiagonalVector([0, 0, 0], [1, 1, 0], 0)]).toEqual([
      expect.closeTo(Math.SQRT1_2, 14),
      expect.closeTo(0, 14),
      expect.closeTo(-Math.SQRT1_2, 14),
    ]);
  });
});
