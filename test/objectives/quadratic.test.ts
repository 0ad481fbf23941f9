import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inputRangeError } from '../../src/numeric/input-error.ts';
import { Matrix } from '../../src/numeric/matrix.ts';
import { diagonalQuadratic } from '../../src/objectives/diagonal-quadratic.ts';
import { quadratic } from '../../src/objectives/quadratic.ts';
import { checkObjective } from '../helpers/check-objective.ts';
import { real } from '../helpers/real.ts';

const HESSIAN = [
  [4, 1, 0],
  [1, 3, -2],
  [0, -2, 5],
];
const number = real(-10, 10);

describe('quadratic', () => {
  checkObjective(quadratic(HESSIAN, { minimizer: [1, -2, 0.5] }));

  it('is ½(θ − θ*)ᵀH(θ − θ*), by Euler’s identity 2f = (θ − θ*)ᵀ∇f', () => {
    const objective = quadratic(HESSIAN, { minimizer: [1, -2, 0.5] });
    fc.assert(
      fc.property(number, number, number, (x, y, z) => {
        const slope = objective.gradient([x, y, z]);
        const twice = (x - 1) * slope[0]! + (y + 2) * slope[1]! + (z - 0.5) * slope[2]!;
        expect(Math.abs(2 * objective.value([x, y, z]) - twice)).toBeLessThan(1e-11);
      }),
    );
  });

  it('agrees with the diagonal quadratic on a diagonal Hessian', () => {
    fc.assert(
      fc.property(number, number, number, number, (a, b, x, y) => {
        const [full, diagonal] = [quadratic(Matrix.diag([a, b])), diagonalQuadratic([a, b])];
        expect(full.value([x, y])).toBeCloseTo(diagonal.value([x, y]), 10);
        expect(full.gradient([x, y]).map((slope) => slope + 0)).toEqual(diagonal.gradient([x, y]).map((g) => g + 0));
      }),
    );
  });

  it('has a constant Hessian, and keeps its own copy of the matrix given', () => {
    const given = new Matrix(HESSIAN);
    const objective = quadratic(given);
    given.set(0, 0, 99);
    objective.hessian?.([0, 0, 0]).set(1, 1, 99);
    expect(objective.hessian?.([5, 5, 5]).to2DArray()).toEqual(HESSIAN);
    expect(objective.gradient([1, 0, 0])).toEqual([4, 1, 0]);
  });

  it('starts at θ* + (1, …, 1), with θ* = 0 unless given', () => {
    expect(quadratic([[2]])).toMatchObject({ name: 'quadratic', dimension: 1, minimizer: [0], start: [1] });
    expect(quadratic([[2]], { minimizer: [3] })).toMatchObject({ minimizer: [3], start: [4] });
  });

  it('refuses what is not a symmetric matrix, or a minimizer of another length', () => {
    const message = /^quadratic: hessian must be symmetric .* got hessian\[0\]\[1\] = 1 and hessian\[1\]\[0\] = 2$/;
    expect(() => quadratic([[1, 1], [2, 1]])).toThrow(message); // prettier-ignore
    expect(() => quadratic([[1, 2]])).toThrow(
      'quadratic: hessian must be square, got 1 rows and 2 entries in hessian[0]',
    );
    expect(() => quadratic([[1]], { minimizer: [1, 2] })).toThrow(
      'quadratic: minimizer must be an array of 1 numbers, got an array of length 2',
    );
    expect(() => quadratic([[1]], { minimizer: [NaN] })).toThrow(
      inputRangeError('quadratic: minimizer[0] must be a finite number, got NaN'),
    );
  });

  it('keeps its own copy of the minimiser', () => {
    const minimizer = [3];
    const objectives = [quadratic([[4]], { minimizer }), diagonalQuadratic([4], { minimizer })];
    minimizer[0] = 9;
    for (const objective of objectives) {
      expect(objective.value([4])).toBe(2);
      expect(objective.minimizer).toEqual([3]);
    }
  });
});
