import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Matrix } from '../../src/numeric/matrix.ts';
import { largestMagnitude, symmetricEigen } from '../../src/numeric/symmetric-eigen.ts';

describe('symmetricEigen', () => {
  it('leaves the bits of eigenvalues alone when the matrix is multiplied by a power of two', () => {
    const entry = fc.double({ min: 0.5, max: 1, noNaN: true });
    fc.assert(
      fc.property(entry, entry, entry, fc.integer({ min: -900, max: 900 }), (a, b, c, exponent) => {
        const scale = 2 ** exponent;
        const matrix = new Matrix([
          [a, b, c],
          [b, c, a],
          [c, a, a],
        ]);
        const unit = symmetricEigen(matrix);
        const scaled = symmetricEigen(Matrix.mul(matrix, scale));
        expect(scaled.values).toEqual(unit.values.map((value) => value * scale));
        expect(scaled.vectors.to2DArray()).toEqual(unit.vectors.to2DArray());
      }),
    );
  });

  it('gives zeros and the unit vectors for the zero matrix, without a negative zero', () => {
    const { values, vectors } = symmetricEigen(Matrix.zeros(3, 3));
    expect(values).toEqual([0, 0, 0]);
    expect(vectors.to2DArray()).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]);
    expect(symmetricEigen(new Matrix([[-0]])).values).toEqual([0]);
    // The rounding errors of the three zeros underflow, some of them from below.
    const smallest = Matrix.ones(4, 4).mul(5e-324);
    expect(symmetricEigen(smallest).values).toEqual([0, 0, 0, 2e-323]);
  });

  it('makes the largest component of each eigenvector positive, the first of equals', () => {
    const { values, vectors } = symmetricEigen(
      new Matrix([
        [0, -3],
        [-3, 0],
      ]),
    );
    expect(values).toEqual([-3, 3]);
    const half = Math.SQRT1_2;
    const signs = vectors.to2DArray().map((row) => row.map((component) => Math.sign(component)));
    expect(signs).toEqual([
      [1, 1],
      [1, -1],
    ]);
    vectors.to1DArray().forEach((component) => {
      expect(Math.abs(component)).toBeCloseTo(half, 14);
    });
    const entry = fc.integer({ min: -9, max: 9 });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 6, maxLength: 6 }), ([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]) => {
        const basis = symmetricEigen(
          new Matrix([
            [a, b, c],
            [b, d, e],
            [c, e, f],
          ]),
        ).vectors;
        for (const column of [0, 1, 2].map((j) => basis.getColumn(j))) {
          const most = Math.max(...column.map(Math.abs));
          expect(column.find((component) => Math.abs(component) === most)).toBe(most);
        }
      }),
    );
  });

  it('leaves a matrix of ordinary size as it is, so that its small entries do not underflow', () => {
    expect(symmetricEigen(Matrix.diag([1, 1e-250])).values).toEqual([1e-250, 1]);
  });

  it('survives entries whose ratio exceeds the range of a double', () => {
    const [tiny, small] = [-5e-324, -7.07502943588741e-307];
    const { values } = symmetricEigen(
      new Matrix([
        [4.440892098500626e-15, tiny, small],
        [tiny, 0, 0],
        [small, 0, 0],
      ]),
    );
    expect(values[2]).toBe(4.440892098500626e-15);
    expect(Math.max(...values.slice(0, 2).map(Math.abs))).toBeLessThanOrEqual(1e-30);
  });

  it('has H V = V Λ for entries from the whole range of a double', () => {
    const entry = fc.double({ noNaN: true, min: -1e300, max: 1e300 });
    const entries = fc
      .integer({ min: 1, max: 5 })
      .chain((n) => fc.array(entry, { minLength: n * n, maxLength: n * n }));
    fc.assert(
      fc.property(entries, (list) => {
        const n = Math.sqrt(list.length);
        const square = Matrix.from1DArray(n, n, list);
        for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) square.set(i, j, square.get(j, i));
        const { values, vectors } = symmetricEigen(square);
        const unit = 1 / Math.max(largestMagnitude(square), Number.MIN_VALUE * 2 ** 60);
        const left = Matrix.mul(square, unit).mmul(vectors);
        const right = vectors.mmul(Matrix.diag(values.map((value) => value * unit)));
        expect(largestMagnitude(Matrix.sub(left, right))).toBeLessThanOrEqual(1e-14);
      }),
      { numRuns: 500 },
    );
  });

  it('does not change the matrix', () => {
    const matrix = new Matrix([
      [1e200, 1],
      [1, 2],
    ]);
    symmetricEigen(matrix);
    expect(matrix.to2DArray()).toEqual([
      [1e200, 1],
      [1, 2],
    ]);
  });
});

describe('largestMagnitude', () => {
  it('is max |entry|', () => {
    expect(
      largestMagnitude(
        new Matrix([
          [1, -7],
          [3, 2],
        ]),
      ),
    ).toBe(7);
    expect(largestMagnitude(new Matrix([[0]]))).toBe(0);
  });
});
