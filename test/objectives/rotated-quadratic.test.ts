import { describe, expect, it } from 'vitest';
import { rotatedQuadratic } from '../../src/objectives/rotated-quadratic.ts';
import { spectrumOf } from '../../src/spectrum/spectrum-of.ts';
import { checkObjective } from '../helpers/check-objective.ts';

describe('rotatedQuadratic', () => {
  checkObjective(rotatedQuadratic([-2, 0.5, 7], { seed: 5, minimizer: [1, 2, 3] }));

  it('has the curvatures given, in other directions', () => {
    const hessian = rotatedQuadratic([9, -1, 4, 0.25]).hessian?.([]);
    const { eigenvalues } = spectrumOf(hessian ?? []);
    [-1, 0.25, 4, 9].forEach((lambda, i) => {
      expect(eigenvalues[i]).toBeCloseTo(lambda, 13);
    });
    expect(hessian?.to2DArray().every((row, i) => row.every((entry, j) => i === j || Math.abs(entry) > 1e-3))).toBe(
      true,
    );
  });

  it('turns uniformly: the mean of the first diagonal entry over seeds is the mean curvature', () => {
    const entries = Array.from(
      { length: 400 },
      (_, seed) => rotatedQuadratic([0, 3, 6], { seed }).hessian?.([]).get(0, 0) ?? NaN,
    );
    const mean = entries.reduce((sum, entry) => sum + entry, 0) / entries.length;
    // The variance of Σ λᵢq₁ᵢ² is 2(Σλᵢ²/n − λ̄²)/(n + 2) = 12/5; three standard errors of 400.
    expect(Math.abs(mean - 3)).toBeLessThan(3 * Math.sqrt(12 / 5 / 400));
    const variance = entries.reduce((sum, entry) => sum + (entry - 3) ** 2, 0) / entries.length;
    expect(Math.abs(variance - 12 / 5)).toBeLessThan(0.5);
  });

  it('is the same for the same seed, another for another', () => {
    const entry = (seed: number): number | undefined => rotatedQuadratic([1, 9], { seed }).hessian?.([]).get(0, 1);
    expect(entry(3)).toBe(entry(3));
    expect(entry(3)).not.toBe(entry(4));
  });

  it('leaves a single coordinate alone', () => {
    expect(rotatedQuadratic([5]).gradient([2])).toEqual([10]);
  });
});
