import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Matrix } from '../../src/numeric/matrix.ts';
import { eigenbasisOf } from '../../src/spectrum/eigenbasis-of.ts';
import { real } from '../helpers/real.ts';

const square = fc.integer({ min: 1, max: 6 }).chain((n) =>
  fc.array(fc.array(real(-5, 5), { minLength: n, maxLength: n }), {
    minLength: n,
    maxLength: n,
  }),
);

describe('eigenbasisOf', () => {
  it('satisfies H V = V Λ and VᵀV = I', () => {
    fc.assert(
      fc.property(square, (rows) => {
        const a = new Matrix(rows);
        const hessian = Matrix.add(a, a.transpose());
        const { spectrum, vectors } = eigenbasisOf(hessian);
        const residual = Matrix.sub(hessian.mmul(vectors), vectors.mmul(Matrix.diag([...spectrum.eigenvalues])));
        expect(residual.norm('frobenius')).toBeLessThanOrEqual(1e-13 * (1 + hessian.norm('frobenius')));
        const gram = Matrix.sub(vectors.transpose().mmul(vectors), Matrix.eye(rows.length));
        expect(gram.norm('frobenius')).toBeLessThanOrEqual(1e-13);
      }),
    );
  });

  it('points each eigenvector so that its largest component is positive', () => {
    const { vectors } = eigenbasisOf([
      [3, -4, 0],
      [-4, -3, 0],
      [0, 0, 1],
    ]);
    for (let j = 0; j < 3; j++) {
      const column = vectors.getColumn(j);
      expect(Math.max(...column)).toBeGreaterThanOrEqual(-Math.min(...column));
    }
    expect(vectors.getColumn(2)).toEqual([
      expect.closeTo(2 / Math.sqrt(5), 14),
      expect.closeTo(-1 / Math.sqrt(5), 14),
      expect.closeTo(0, 14),
    ]);
  });

  it('signs its errors with its own name', () => {
    expect(() => eigenbasisOf([])).toThrow('eigenbasisOf: hessian must not be empty');
  });
});
