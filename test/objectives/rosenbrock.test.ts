import { describe, expect, it } from 'vitest';
import { EigenvalueDecomposition } from '../../src/numeric/matrix.ts';
import { rosenbrock } from '../../src/objectives/rosenbrock.ts';
import { checkObjective } from '../helpers/check-objective.ts';

describe('rosenbrock', () => {
  checkObjective(rosenbrock);

  it('has the values of Rosenbrock (1960): 24.2 at (−1.2, 1), 0 at (1, 1)', () => {
    expect(rosenbrock.value([-1.2, 1])).toBeCloseTo(24.2, 12);
    expect(rosenbrock.gradient([-1.2, 1]).map((slope) => Number(slope.toPrecision(12)))).toEqual([-215.6, -88]);
    expect(rosenbrock.value([1, 1])).toBe(0);
    expect(rosenbrock).toMatchObject({ name: 'rosenbrock', dimension: 2, minimizer: [1, 1], start: [-1.2, 1] });
  });

  it('has Hessian eigenvalues 501 ± √250601 at its minimum', () => {
    const hessian = rosenbrock.hessian?.([1, 1]);
    const eigenvalues = new EigenvalueDecomposition(hessian ?? []).realEigenvalues;
    expect(eigenvalues[0]).toBeCloseTo(501 - Math.sqrt(250601), 9);
    expect(eigenvalues[1]).toBeCloseTo(501 + Math.sqrt(250601), 9);
  });
});
