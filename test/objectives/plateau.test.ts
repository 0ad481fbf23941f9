import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plateau } from '../../src/objectives/plateau.ts';
import { checkObjective } from '../helpers/check-objective.ts';
import { real } from '../helpers/real.ts';

describe('plateau', () => {
  checkObjective(plateau);

  it('obeys θ·∇f = 2f(1 − f), as s is homogeneous of degree 2', () => {
    fc.assert(
      fc.property(real(-9, 9), real(-9, 9), (x, y) => {
        const [gx = NaN, gy = NaN] = plateau.gradient([x, y]);
        const f = plateau.value([x, y]);
        expect(Math.abs(x * gx + y * gy - 2 * f * (1 - f))).toBeLessThan(1e-15);
      }),
    );
  });

  it('rises to 1, and no higher where squares overflow', () => {
    expect(plateau.value([1e8, 0])).toBeCloseTo(1, 15);
    expect(plateau.value([1e200, 1e200])).toBe(1);
    expect(plateau.gradient([1e200, 1e200])).toEqual([0, 0]);
  });

  it('has curvatures 2 and ½ in the bowl, and a negative one in the plain', () => {
    expect(plateau.hessian?.([0, 0]).diag()).toEqual([2, 0.5]);
    expect(plateau.hessian?.([0.58, 0]).get(0, 0)).toBeLessThan(0);
    expect(plateau.hessian?.([0.57, 0]).get(0, 0)).toBeGreaterThan(0);
  });
});
