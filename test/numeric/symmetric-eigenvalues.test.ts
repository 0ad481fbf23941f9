import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Matrix } from '../../src/numeric/matrix.ts';
import { randomOf } from '../../src/numeric/random.ts';
import { largestMagnitude, symmetricEigen } from '../../src/numeric/symmetric-eigen.ts';
import { symmetricEigenvalues } from '../../src/numeric/symmetric-eigenvalues.ts';
import { real } from '../helpers/real.ts';

function symmetricFrom(n: number, entry: (i: number, j: number) => number): Matrix {
  const at = (i: number, j: number): number => entry(Math.max(i, j), Math.min(i, j));
  return new Matrix(Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => at(i, j))));
}

describe('symmetricEigenvalues', () => {
  it('gives the eigenvalues of a general routine, in ascending order', () => {
    const entry = fc.oneof(real(-10, 10), fc.integer({ min: -1, max: 1 }));
    const matrices = fc
      .integer({ min: 1, max: 12 })
      .chain((n) => fc.array(entry, { minLength: n * n, maxLength: n * n }));
    fc.assert(
      fc.property(matrices, (list) => {
        const n = Math.sqrt(list.length);
        const matrix = symmetricFrom(n, (i, j) => list[i * n + j]!);
        const values = symmetricEigenvalues(matrix);
        const expected = symmetricEigen(matrix).values;
        const norm = Math.max(...expected.map(Math.abs), Number.MIN_VALUE);
        expect(values).toHaveLength(n);
        values.forEach((value, i) => {
          expect(Math.abs(value - expected[i]!)).toBeLessThanOrEqual(64 * Number.EPSILON * norm);
        });
      }),
      { numRuns: 300 },
    );
  });

  it.each([200, 201])('has the eigenvalues 1/(4 sin²((2j − 1)π/(4n + 2))) for min(i, j), n = %i', (n) => {
    const values = symmetricEigenvalues(symmetricFrom(n, (_, j) => j + 1));
    const norm = values[n - 1]!;
    values.forEach((value, i) => {
      const exact = 0.25 / Math.sin(((2 * (n - i) - 1) * Math.PI) / (4 * n + 2)) ** 2;
      expect(Math.abs(value - exact)).toBeLessThanOrEqual(8 * Number.EPSILON * norm);
    });
  });

  it('keeps the trace and the squared Frobenius norm of a random matrix of order 300', () => {
    const random = randomOf(11);
    const matrix = symmetricFrom(300, () => random.normal());
    const lower = symmetricFrom(300, (i, j) => matrix.get(i, j));
    const values = symmetricEigenvalues(lower);
    const norm = Math.max(...values.map(Math.abs));
    expect(Math.abs(values.reduce((sum, x) => sum + x, 0) - lower.trace())).toBeLessThanOrEqual(1e-13 * 300 * norm);
    const squares = lower.to1DArray().reduce((sum, x) => sum + x * x, 0);
    expect(Math.abs(values.reduce((sum, x) => sum + x * x, 0) / squares - 1)).toBeLessThanOrEqual(1e-13);
  });

  it('keeps the bits of a diagonal matrix and of entries that nothing couples to the others', () => {
    expect(symmetricEigenvalues(Matrix.diag([1, 1e-250, -0, 0.1]))).toEqual([0, 1e-250, 0.1, 1]);
    const coupled = new Matrix([
      [0, 2, 0],
      [2, 0, 0],
      [0, 0, 0.1],
    ]);
    expect(symmetricEigenvalues(coupled)).toEqual([expect.closeTo(-2, 14), 0.1, expect.closeTo(2, 14)]);
    expect(symmetricEigenvalues(new Matrix([[-3]]))).toEqual([-3]);
  });

  it('scales with powers of two over the whole range of a double, and survives a range of entries beyond it', () => {
    const unit = symmetricEigenvalues(symmetricFrom(5, (i, j) => Math.cos(3 * i + j)));
    for (const exponent of [-1000, -500, -401, 401, 500, 1000]) {
      const scaled = symmetricEigenvalues(symmetricFrom(5, (i, j) => Math.cos(3 * i + j) * 2 ** exponent));
      scaled.forEach((value, i) => {
        expect(Math.abs(value / 2 ** exponent - unit[i]!)).toBeLessThanOrEqual(8 * Number.EPSILON);
      });
    }
    const [tiny, small] = [-5e-324, -7.07502943588741e-307];
    const wide = symmetricFrom(3, (i, j) => (i === 0 ? 4.440892098500626e-15 : j > 0 ? 0 : i === 1 ? tiny : small));
    expect(symmetricEigenvalues(wide)[2]).toBe(4.440892098500626e-15);
  });

  it('has the characteristic values of any finite matrix within rounding of its norm', () => {
    const entry = fc.double({ noNaN: true, min: -1e300, max: 1e300 });
    const matrices = fc
      .integer({ min: 2, max: 5 })
      .chain((n) => fc.array(entry, { minLength: n * n, maxLength: n * n }));
    fc.assert(
      fc.property(matrices, (list) => {
        const n = Math.sqrt(list.length);
        const matrix = symmetricFrom(n, (i, j) => list[i * n + j]!);
        const unit = 1 / Math.max(largestMagnitude(matrix), Number.MIN_VALUE * 2 ** 60);
        const trace = matrix.diagonal().reduce((sum, x) => sum + x * unit, 0);
        const sum = symmetricEigenvalues(matrix).reduce((total, x) => total + x * unit, 0);
        expect(Math.abs(sum - trace)).toBeLessThanOrEqual(1e-14 * n);
      }),
      { numRuns: 300 },
    );
  });

  it('does not change the matrix', () => {
    const matrix = symmetricFrom(4, (i, j) => i - 2 * j);
    const before = matrix.to2DArray();
    symmetricEigenvalues(matrix);
    expect(matrix.to2DArray()).toEqual(before);
  });
});
