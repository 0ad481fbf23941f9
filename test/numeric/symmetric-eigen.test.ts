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
        const unit = symmetricEigen(
          new Matrix([
            [a, b],
            [b, c],
          ]),
        );
        const scaled = symmetricEigen(
          new Matrix([
            [a * scale, b * scale],
            [b * scale, c * scale],
          ]),
        );
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
