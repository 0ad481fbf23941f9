import { describe, expect, it } from 'vitest';
import { leastSquares } from '../../src/numeric/least-squares.ts';
import { Matrix } from '../../src/numeric/matrix.ts';
import { randomOf } from '../../src/numeric/random.ts';

describe('leastSquares', () => {
  it('leaves a residual that is orthogonal to the columns of A', () => {
    const random = randomOf(3);
    const [a, b] = [3, 2].map(
      (columns) => new Matrix(Array.from({ length: 8 }, () => Array.from({ length: columns }, () => random.normal()))),
    );
    if (a === undefined || b === undefined) throw new Error('unreachable');
    const residual = Matrix.sub(a.mmul(leastSquares(a, b)), b);
    for (const value of a.transpose().mmul(residual).to1DArray()) expect(Math.abs(value)).toBeLessThan(1e-13);
  });

  it('takes the shortest of many solutions', () => {
    const x = leastSquares(new Matrix([[1, 1], [2, 2]]), new Matrix([[2], [4]])); // prettier-ignore
    expect(x.get(0, 0)).toBeCloseTo(1, 13);
    expect(x.get(1, 0)).toBeCloseTo(1, 13);
  });
});
