import { describe, expect, it } from 'vitest';
import { Matrix } from '../../src/numeric/matrix.ts';
import { beale } from '../../src/objectives/beale.ts';
import { diagonalQuadratic } from '../../src/objectives/diagonal-quadratic.ts';
import { checkObjective } from '../../src/objectives/check-objective.ts';
import { himmelblau } from '../../src/objectives/himmelblau.ts';
import { OBJECTIVES } from '../../src/objectives/index.ts';
import { rosenbrock } from '../../src/objectives/rosenbrock.ts';
import { walledSaddle } from '../../src/objectives/walled-saddle.ts';

describe('checkObjective', () => {
  it.each(OBJECTIVES)('finds that the parts of $name agree', ({ make }) => {
    expect(checkObjective(make(), { points: 3 })).toEqual({ agrees: true, points: 3, disagreement: null });
  });

  it('finds a gradient that is off by a part in a million, in its coordinate', () => {
    for (const objective of [rosenbrock, himmelblau, beale, walledSaddle]) {
      for (const wrong of [0, 1]) {
        const gradient = (point: readonly number[]): number[] =>
          objective.gradient(point).map((slope, i) => (i === wrong ? slope * (1 + 1e-6) : slope));
        const { agrees, points, disagreement } = checkObjective({ ...objective, gradient });
        expect(agrees).toBe(false);
        expect(points).toBe(1);
        expect(disagreement).toMatchObject({ derivative: 'gradient', coordinate: wrong });
        const { given = NaN, differenced = NaN, error = NaN, point = [] } = disagreement ?? {};
        expect(given / differenced - 1).toBeCloseTo(1e-6, 8);
        expect(Math.abs(differenced - (objective.gradient(point)[wrong] ?? NaN))).toBeLessThan(error);
      }
    }
  });

  it('finds a wrong Hessian, and a wrong product with it', () => {
    const hessian = {
      ...rosenbrock,
      hessian: () =>
        new Matrix([
          [1, 0],
          [0, 1],
        ]),
    };
    expect(checkObjective(hessian).disagreement?.derivative).toBe('hessian');
    const times = { ...rosenbrock, hessianTimes: (_: readonly number[], [u = 0, v = 0]: readonly number[]) => [v, u] };
    expect(checkObjective(times).disagreement).toMatchObject({ derivative: 'hessianTimes', coordinate: 0 });
  });

  it('counts a derivative that is not a number as wrong', () => {
    const broken = { ...rosenbrock, gradient: () => [0, NaN] };
    const found = checkObjective({ ...broken, value: () => 0 });
    expect(found.disagreement).toMatchObject({ derivative: 'gradient', coordinate: 1, given: NaN });
  });

  it('looks at some of many coordinates, and at no Hessian of that size', () => {
    const n = 1000;
    const bowl = diagonalQuadratic(Array<number>(n).fill(2));
    const hessian = (): never => {
      throw new Error('too large');
    };
    expect(checkObjective({ ...bowl, hessian }, { points: 2 }).agrees).toBe(true);
    const half = {
      ...bowl,
      hessian,
      gradient: (point: readonly number[]) => point.map((x, i) => (i % 2 === 0 ? 2 * x : x)),
    };
    const { disagreement } = checkObjective(half);
    expect([disagreement?.derivative, (disagreement?.coordinate ?? 0) % 2]).toEqual(['gradient', 1]);
  });

  it('passes over a value that is not known', () => {
    expect(checkObjective({ ...rosenbrock, value: () => NaN }).agrees).toBe(true);
  });

  it('looks at the same points for the same seed', () => {
    const wrong = { ...rosenbrock, gradient: () => [1, 1] };
    const pointOf = (seed: number): unknown => checkObjective(wrong, { seed }).disagreement?.point;
    expect(pointOf(3)).toEqual(pointOf(3));
    expect(pointOf(3)).not.toEqual(pointOf(4));
  });

  it('refuses a gradient of another length, and no points', () => {
    expect(() => checkObjective({ ...rosenbrock, gradient: () => [1] })).toThrow(
      "checkObjective: the objective's gradient must be an array of 2 numbers, got 1 numbers",
    );
    expect(() => checkObjective(rosenbrock, { points: 0 })).toThrow('points must be a whole number ≥ 1, got 0');
  });
});
