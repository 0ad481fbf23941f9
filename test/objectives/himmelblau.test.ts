import { describe, expect, it } from 'vitest';
import { himmelblau } from '../../src/objectives/himmelblau.ts';
import { spectrumOf } from '../../src/spectrum/spectrum-of.ts';
import { checkObjective } from '../helpers/check-objective.ts';

describe('himmelblau', () => {
  checkObjective(himmelblau);

  it('is 0 at its four minimisers, all of positive curvature', () => {
    expect(himmelblau.minimizers).toHaveLength(4);
    for (const minimizer of himmelblau.minimizers ?? []) {
      expect(himmelblau.value(minimizer)).toBeLessThan(1e-28);
      expect(spectrumOf(himmelblau.hessian?.(minimizer) ?? []).mu).toBeGreaterThan(20);
    }
    expect(himmelblau.minimizer).toEqual([3, 2]);
  });

  it('has Hessian diag(74, 34) off by 20 at (3, 2), and is 170 at the origin with negative curvatures', () => {
    expect(himmelblau.hessian?.([3, 2]).to2DArray()).toEqual([
      [74, 20],
      [20, 34],
    ]);
    expect(himmelblau.value([0, 0])).toBe(170);
    expect(spectrumOf(himmelblau.hessian?.([0, 0]) ?? []).negative).toEqual([-42, -26]);
  });
});
