import { describe, expect, it } from 'vitest';
import { himmelblau } from '../../src/objectives/himmelblau.ts';
import { hessianAt } from '../../src/objectives/hessian-at.ts';
import type { Objective } from '../../src/objectives/objective.ts';
import { rosenbrock } from '../../src/objectives/rosenbrock.ts';

/** The same function, of which less is said. */
function gradientOnly(objective: Objective): Objective {
  return {
    name: 'gradient only',
    dimension: objective.dimension,
    value: () => NaN,
    gradient: (point) => objective.gradient(point),
  };
}

describe('hessianAt', () => {
  it('is what the objective gives', () => {
    expect(hessianAt(rosenbrock, [1, 1])).toMatchObject({ source: 'hessian', error: 0 });
    expect(hessianAt(rosenbrock, [1, 1]).hessian.get(0, 0)).toBe(802);
  });

  it('is its products with the unit vectors', () => {
    const exact = rosenbrock.hessian?.([2, 3]).to2DArray() ?? [];
    const products: Objective = {
      ...gradientOnly(rosenbrock),
      hessianTimes: (_, vector) => exact.map((row) => row.reduce((sum, entry, j) => sum + entry * vector[j]!, 0)),
    };
    const { hessian, source, error } = hessianAt(products, [2, 3]);
    expect(hessian.to2DArray()).toEqual(exact);
    expect([source, error]).toEqual(['hessian-times', 0]);
  });

  it('is the differences of the gradient, within the error stated, to some ten digits', () => {
    for (const objective of [rosenbrock, himmelblau]) {
      for (const point of [
        [0, 0],
        [1, 1],
        [-3, 40],
        [1000, -20],
      ]) {
        const { hessian, source, error } = hessianAt(gradientOnly(objective), point);
        const exact = objective.hessian?.(point).to1DArray() ?? [];
        const off = Math.hypot(...hessian.to1DArray().map((entry, i) => entry - (exact[i] ?? NaN)));
        expect(source).toBe('differences');
        expect(off).toBeLessThanOrEqual(error);
        expect(error).toBeLessThan(1e-8 * Math.max(...exact.map(Math.abs)));
        expect(hessian.get(0, 1)).toBe(hessian.get(1, 0));
      }
    }
  });

  it('says of a kink how far off it may be', () => {
    const kinked = {
      name: '',
      dimension: 1,
      value: () => 0,
      gradient: ([x = NaN]: readonly number[]) => [Math.abs(x)],
    };
    expect(hessianAt(kinked, [0.0001]).error).toBeGreaterThan(0.05);
  });

  it('takes a field that is no gradient at half its asymmetry', () => {
    const field = {
      name: '',
      dimension: 2,
      value: () => 0,
      gradient: ([x = NaN, y = NaN]: readonly number[]) => [y, -x],
    };
    const { hessian, error } = hessianAt(field, [0, 0]);
    expect(Math.abs(hessian.get(0, 1))).toBeLessThan(1e-12);
    expect(error).toBeCloseTo(Math.SQRT2, 9);
  });

  it('refuses a point of another dimension', () => {
    expect(() => hessianAt(rosenbrock, [1])).toThrow('hessianAt: point must be an array of 2 numbers');
  });
});
