import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EigenvalueDecomposition, Matrix } from '../../src/numeric/matrix.ts';
import { realEigenvalues } from '../../src/numeric/real-eigenvalues.ts';
import { real } from '../helpers/real.ts';

const sorted = (values: readonly number[] | null): readonly number[] => (values ?? []).toSorted((a, b) => a - b);

describe('realEigenvalues', () => {
  it('are those of a general routine', () => {
    const matrices = fc.integer({ min: 1, max: 6 }).chain((n) =>
      fc.array(fc.array(real(-5, 5), { minLength: n, maxLength: n }), {
        minLength: n,
        maxLength: n,
      }),
    );
    fc.assert(
      fc.property(matrices, (rows) => {
        const expected = sorted(new EigenvalueDecomposition(new Matrix(rows)).realEigenvalues);
        // A double eigenvalue moves by the square root of a rounding.
        sorted(realEigenvalues(rows)).forEach((value, i) => {
          expect(Math.abs(value - expected[i]!)).toBeLessThan(1e-2);
        });
      }),
      { numRuns: 100 },
    );
  });

  it('are those of a triangular matrix to full accuracy, however small', () => {
    const rows = [
      [1e-12, 3, -7],
      [0, 2, 5],
      [0, 0, 1e-6],
    ];
    const found = sorted(realEigenvalues(rows));
    [1e-12, 1e-6, 2].forEach((value, i) => {
      expect(Math.abs(found[i]! / value - 1)).toBeLessThan(1e-14);
    });
  });

  it('scale with the matrix, and are the real part of a conjugate pair', () => {
    expect(realEigenvalues([[3e200, -4e200], [4e200, 3e200]])).toEqual([3e200, 3e200]); // prettier-ignore
    expect(realEigenvalues([[0, 0], [0, 0]])).toEqual([0, 0]); // prettier-ignore
  });

  it('are not those of a matrix that is not finite', () => {
    expect(realEigenvalues([[NaN]])).toBeNull();
    expect(realEigenvalues([[Infinity]])).toBeNull();
  });
});
