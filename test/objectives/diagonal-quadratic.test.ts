import { describe, expect, it } from 'vitest';
import { inputRangeError, inputTypeError } from '../../src/numeric/input-error.ts';
import { diagonalQuadratic } from '../../src/objectives/diagonal-quadratic.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { checkObjective } from '../helpers/check-objective.ts';

describe('diagonalQuadratic', () => {
  checkObjective(diagonalQuadratic([7, -2, 0], { minimizer: [1, -2, 0.5] }));

  it('is ½ Σ λᵢ(θᵢ − θ*ᵢ)², in the order of the curvatures given', () => {
    const objective = diagonalQuadratic([8, 2], { minimizer: [1, 0] });
    expect(objective.value([2, 3])).toBe(13);
    expect(objective.gradient([2, 3])).toEqual([8, 6]);
    expect(objective.hessian([2, 3]).to2DArray()).toEqual([
      [8, 0],
      [0, 2],
    ]);
    expect(objective).toMatchObject({ name: 'quadratic', dimension: 2, minimizer: [1, 0], start: [2, 1] });
  });

  it('takes the eigenvalues of a spectrum, of an interval its two ends', () => {
    expect(diagonalQuadratic(fromEigenvalues([5, -1, 3])).gradient([1, 1, 1])).toEqual([-1, 3, 5]);
    expect(diagonalQuadratic(fromKappa(10)).gradient([1, 1])).toEqual([1, 10]);
  });

  it('refuses what is not a list of finite curvatures, or a minimizer of another length', () => {
    const empty: number[] = [];
    expect(() => diagonalQuadratic(empty)).toThrow(
      inputRangeError('diagonalQuadratic: curvatures must not be empty, got []'),
    );
    expect(() => diagonalQuadratic([1, NaN])).toThrow(
      inputRangeError('diagonalQuadratic: curvatures[1] must be a finite number, got NaN'),
    );
    expect(() => diagonalQuadratic(fromKappa(Infinity))).toThrow(
      'diagonalQuadratic: curvatures[1] must be a finite number, got Infinity',
    );
    // @ts-expect-error: neither a list nor a spectrum
    expect(() => diagonalQuadratic(5)).toThrow(
      inputTypeError('diagonalQuadratic: curvatures must be an array of numbers or a spectrum, got 5'),
    );
    expect(() => diagonalQuadratic([1], { minimizer: [] })).toThrow(
      inputTypeError('diagonalQuadratic: minimizer must be an array of 1 numbers, got an array of length 0'),
    );
  });
});
