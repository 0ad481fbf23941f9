import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Matrix } from '../../src/numeric/matrix.ts';
import { symmetricEigen } from '../../src/numeric/symmetric-eigen.ts';
import { tridiagonalEigen } from '../../src/numeric/tridiagonal-eigen.ts';
import { real } from '../helpers/real.ts';

const entries = fc
  .integer({ min: 1, max: 12 })
  .chain((n) => fc.array(real(-9, 9), { minLength: 2 * n, maxLength: 2 * n }));

describe('tridiagonalEigen', () => {
  it('gives the eigenvalues of a general routine, and squares of first components of sum 1', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const n = list.length / 2;
        const [diagonal, beside] = [Float64Array.from(list.slice(0, n)), Float64Array.from(list.slice(n))];
        const matrix = Matrix.diag([...diagonal]);
        for (let i = 0; i + 1 < n; i++) matrix.set(i, i + 1, beside[i]!).set(i + 1, i, beside[i]!);
        const row = new Float64Array(n);
        row[0] = 1;
        const head = diagonal[0]!;
        tridiagonalEigen(diagonal, beside, row);
        const expected = symmetricEigen(matrix).values;
        [...diagonal]
          .sort((a, b) => a - b)
          .forEach((value, i) => {
            expect(Math.abs(value - expected[i]!)).toBeLessThanOrEqual(1e-13 * 27);
          });
        const sum = (f: (value: number) => number): number => row.reduce((s, z, i) => s + z * z * f(diagonal[i]!), 0);
        expect(sum(() => 1)).toBeCloseTo(1, 13);
        expect(sum((value) => value)).toBeCloseTo(head, 12);
      }),
      { numRuns: 200 },
    );
  });

  it('has the eigenvalues 4 sin²(jπ/2(n + 1)) for tridiag(−1, 2, −1), each to a few ε of the norm', () => {
    const n = 500;
    const diagonal = new Float64Array(n).fill(2);
    tridiagonalEigen(diagonal, new Float64Array(n).fill(-1));
    diagonal.sort().forEach((value, i) => {
      const exact = 4 * Math.sin(((i + 1) * Math.PI) / 2 / (n + 1)) ** 2;
      expect(Math.abs(value - exact)).toBeLessThanOrEqual(30 * Number.EPSILON);
    });
  });

  it('does not read the last off-diagonal entry, and takes entries that couple zeros', () => {
    const diagonal = Float64Array.of(0, 0, 5);
    tridiagonalEigen(diagonal, Float64Array.of(3, 0, 77));
    expect([...diagonal].sort((a, b) => a - b)).toEqual([expect.closeTo(-3, 14), expect.closeTo(3, 14), 5]);
    const vanishing = Float64Array.of(0, 0);
    tridiagonalEigen(vanishing, Float64Array.of(5e-324, 0));
    expect([...vanishing]).toEqual([0, 0]);
    const tiny = Float64Array.of(0, 0, 1);
    tridiagonalEigen(tiny, Float64Array.of(1e-200, 1e-40, 0));
    expect([...tiny].sort((a, b) => a - b)).toEqual([0, 0, 1]);
  });

  it('converges on tiny diagonal entries between noise, and leaves errors of a few ε of the norm', () => {
    const diagonal = Float64Array.of(1e-20, -3e-19, 2e-22, 1e-18, 1);
    const noise = Float64Array.of(1e-17, 3e-17, 2e-17, 4e-17, 0);
    tridiagonalEigen(diagonal, noise);
    const sorted = [...diagonal].sort((a, b) => a - b);
    expect(Math.abs(sorted[4]! - 1)).toBeLessThanOrEqual(Number.EPSILON);
    sorted.slice(0, 4).forEach((value) => {
      expect(Math.abs(value)).toBeLessThanOrEqual(Number.EPSILON);
    });
  });

  it('says so instead of running for ever on numbers that are not finite', () => {
    expect(() => {
      tridiagonalEigen(Float64Array.of(NaN, 1), Float64Array.of(1, 0));
    }).toThrow('tridiagonalEigen: QL did not converge');
  });
});
