import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { EigenvalueDecomposition, Matrix, solve } from '../../src/numeric/matrix.ts';
import { preconditionedSpectrum } from '../../src/spectrum/preconditioned-spectrum.ts';
import { spectrumOf } from '../../src/spectrum/spectrum-of.ts';
import { real } from '../helpers/real.ts';
import { refusal } from '../helpers/refusal.ts';

const entry = real(-2, 2);
const square = fc
  .integer({ min: 1, max: 6 })
  .chain((size) =>
    fc.tuple(
      ...[1, 2].map(() =>
        fc.array(fc.array(entry, { minLength: size, maxLength: size }), { minLength: size, maxLength: size }),
      ),
    ),
  );

/** A + Aᵀ and BBᵀ + I. */
function problem([a = [], b = []]: readonly number[][][]): { hessian: Matrix; metric: Matrix } {
  const [left, right] = [new Matrix(a), new Matrix(b)];
  const metric = right.mmul(right.transpose()).add(Matrix.eye(right.rows));
  return { hessian: Matrix.add(left, left.transpose()), metric };
}

describe('preconditionedSpectrum', () => {
  it('has the eigenvalues of P⁻¹H, by a general eigenvalue routine', () => {
    fc.assert(
      fc.property(square, (matrices) => {
        const { hessian, metric } = problem(matrices);
        const general = new EigenvalueDecomposition(solve(metric, hessian), { assumeSymmetric: false });
        const expected = [...general.realEigenvalues].sort((x, y) => x - y);
        const { eigenvalues } = preconditionedSpectrum(hessian, metric);
        eigenvalues.forEach((value, i) => {
          expect(value).toBeCloseTo(expected[i]!, 7);
        });
      }),
      { numRuns: 100 },
    );
  });

  it('is the same for a diagonal P as for that diagonal written as a matrix', () => {
    fc.assert(
      fc.property(square, (matrices) => {
        const { hessian, metric } = problem(matrices);
        const dense = preconditionedSpectrum(hessian, Matrix.diag(metric.diagonal()).to2DArray()).eigenvalues;
        preconditionedSpectrum(hessian, metric.diagonal()).eigenvalues.forEach((value, i) => {
          expect(value).toBeCloseTo(dense[i]!, 12);
        });
      }),
      { numRuns: 100 },
    );
  });

  it('does not depend on the basis: AHAᵀ under APAᵀ', () => {
    const [hessian, metric, basis] = [
      new Matrix([
        [4, 1, 0],
        [1, 3, -1],
        [0, -1, 2],
      ]),
      new Matrix([
        [2, 1, 0],
        [1, 5, 1],
        [0, 1, 1],
      ]),
      new Matrix([
        [1, 2, 0],
        [0, 1, 3],
        [1, 0, 1],
      ]),
    ];
    const turned = (matrix: Matrix): Matrix => basis.mmul(matrix).mmul(basis.transpose());
    const expected = preconditionedSpectrum(hessian, metric).eigenvalues;
    preconditionedSpectrum(turned(hessian), turned(metric)).eigenvalues.forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i]!, 12);
    });
  });

  it('is that of H for P = I, and all 1 for P = H', () => {
    const hessian = [
      [2, 1, 0.5],
      [1, 3, 0],
      [0.5, 0, 4],
    ];
    expect(preconditionedSpectrum(hessian, [1, 1, 1])).toEqual(spectrumOf(hessian));
    for (const value of preconditionedSpectrum(hessian, hessian).eigenvalues) expect(value).toBeCloseTo(1, 14);
  });

  it('keeps its accuracy under a diagonal P of any spread', () => {
    // D H D under D² has the eigenvalues of H: 1, 3.
    for (const d of [1e-140, 1e-8, 1e6, 1e120]) {
      const { eigenvalues } = preconditionedSpectrum(
        [
          [2, d],
          [d, 2 * d * d],
        ],
        [1, d * d],
      );
      expect(eigenvalues[0]).toBeCloseTo(1, 14);
      expect(eigenvalues[1]).toBeCloseTo(3, 14);
    }
  });

  it('counts negative and flat directions as the Hessian does (inertia)', () => {
    const { negative, flat, mu } = preconditionedSpectrum(
      [
        [1, 0, 0],
        [0, 0, 0],
        [0, 0, -8],
      ],
      [
        [2, 1, 0],
        [1, 2, 0],
        [0, 0, 4],
      ],
    );
    expect([negative.length, flat]).toEqual([1, 1]);
    expect(mu).toBeCloseTo(2 / 3, 14);
    expect(
      preconditionedSpectrum(
        [
          [1, 0],
          [0, 8],
        ],
        [1, 8],
        { flatThreshold: 2 },
      ).flat,
    ).toBe(2);
  });

  it('changes neither matrix, and takes an asymmetric one with symmetrize only', () => {
    const [hessian, metric] = [
      [
        [2, 1],
        [1.5, 2],
      ],
      [
        [2, 0.5],
        [0.25, 1],
      ],
    ];
    const copies = structuredClone([hessian, metric]);
    expect(preconditionedSpectrum(hessian, metric, { symmetrize: true }).eigenvalues).toEqual(
      preconditionedSpectrum(
        [
          [2, 1.25],
          [1.25, 2],
        ],
        [
          [2, 0.375],
          [0.375, 1],
        ],
      ).eigenvalues,
    );
    expect([hessian, metric]).toEqual(copies);
    expect(
      refusal(() =>
        preconditionedSpectrum(
          [
            [1, 0],
            [0, 1],
          ],
          metric,
        ),
      ),
    ).toMatch(
      /^RangeError: preconditionedSpectrum: preconditioner must be symmetric to 1e-12 .*, got preconditioner\[0\]\[1\] = 0\.5 and preconditioner\[1\]\[0\] = 0\.25$/,
    );
    expect(refusal(() => preconditionedSpectrum(hessian, [1, 1]))).toMatch(/: hessian must be symmetric/);
  });

  it('refuses a P that is not positive definite, and names the pivot', () => {
    const identity = [
      [1, 0],
      [0, 1],
    ];
    const refused = (preconditioner: never): string => refusal(() => preconditionedSpectrum(identity, preconditioner));
    expect(
      refused([
        [1, 2],
        [2, 1],
      ] as never),
    ).toBe('RangeError: preconditionedSpectrum: preconditioner must be positive definite, got pivot 2 of 2 = -3');
    expect(
      refused([
        [-1, 0],
        [0, 1],
      ] as never),
    ).toMatch(/got pivot 1 of 2 = -1$/);
    expect(
      refused([
        [1, 1],
        [1, 1],
      ] as never),
    ).toMatch(/got pivot 2 of 2 = 0$/);
    expect(
      refused([
        [0.1, 0.3],
        [0.3, 0.9],
      ] as never),
    ).toMatch(/must be positive definite, got pivot 2 of 2 = \S+$/);
    expect(refused([1, 0] as never)).toBe(
      'RangeError: preconditionedSpectrum: preconditioner[1] must be a finite number > 0, got 0',
    );
    expect(refused([1, -2] as never)).toMatch(/preconditioner\[1\] must be a finite number > 0, got -2$/);
    expect(refused([NaN, 1] as never)).toMatch(/preconditioner\[0\] must be a finite number > 0, got NaN$/);
    expect(refused(['1', 1] as never)).toMatch(
      /^TypeError: .*preconditioner\[0\] must be a finite number > 0, got "1"$/,
    );
  });

  it('refuses a P of another size, and what is no matrix', () => {
    const refused = (preconditioner: never): string =>
      refusal(() =>
        preconditionedSpectrum(
          [
            [1, 0],
            [0, 1],
          ],
          preconditioner,
        ),
      );
    expect(refused([1, 2, 3] as never)).toBe(
      'TypeError: preconditionedSpectrum: preconditioner must be 2 numbers or 2 × 2, got 3 numbers',
    );
    expect(refused([[1]] as never)).toBe(
      'TypeError: preconditionedSpectrum: preconditioner must be 2 numbers or 2 × 2, got 1 × 1',
    );
    expect(refused([] as never)).toMatch(/got 0 numbers$/);
    expect(
      refused([
        [1, 0],
        [0, 1, 2],
      ] as never),
    ).toMatch(/: preconditioner must be square, got 2 rows and 3 entries in preconditioner\[1\]$/);
    expect(
      refused([
        [1, 0],
        [0, NaN],
      ] as never),
    ).toMatch(/: preconditioner\[1\]\[1\] must be a finite number, got NaN$/);
    expect(refused('I' as never)).toMatch(/: preconditioner must be a Matrix or an array of rows, got "I"$/);
  });
});
