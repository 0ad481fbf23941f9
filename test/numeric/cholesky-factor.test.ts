import { describe, expect, it } from 'vitest';

import { choleskyFactor } from '../../src/numeric/cholesky-factor.ts';
import { Matrix } from '../../src/numeric/matrix.ts';

describe('choleskyFactor', () => {
  it('is lower triangular with LLᵀ = A', () => {
    const matrix = new Matrix([
      [4, 2, -2],
      [2, 10, 5],
      [-2, 5, 9],
    ]);
    expect(choleskyFactor('f', 'a', matrix).to2DArray()).toEqual([
      [2, 0, 0],
      [1, 3, 0],
      [-1, 2, 2],
    ]);
  });

  it('takes a pivot above its rounding, and no smaller one', () => {
    const pivoted = (pivot: number): Matrix =>
      new Matrix([
        [1, 0],
        [0, pivot],
      ]);
    expect(choleskyFactor('f', 'a', pivoted(1e-300)).get(1, 1)).toBe(1e-150);
    const nearly = (gap: number): Matrix =>
      new Matrix([
        [1, 1],
        [1, 1 + gap],
      ]);
    expect(choleskyFactor('f', 'a', nearly(2 ** -50)).get(1, 1)).toBe(2 ** -25);
    expect(() => choleskyFactor('f', 'a', nearly(2 ** -52))).toThrow(
      'f: a must be positive definite, got pivot 2 of 2 = 2.220446049250313e-16',
    );
    expect(() => choleskyFactor('f', 'a', new Matrix([[0]]))).toThrow('got pivot 1 of 1 = 0');
  });
});
