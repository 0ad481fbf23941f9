import { describe, expect, it } from 'vitest';
import { counterexample } from '../../src/objectives/counterexample.ts';
import { curvatureOutside } from '../../src/objectives/curvature-outside.ts';
import { diagonalQuadratic } from '../../src/objectives/diagonal-quadratic.ts';
import { objectiveFrom } from '../../src/objectives/objective-from.ts';
import { walledSaddle } from '../../src/objectives/walled-saddle.ts';
import { refusal } from '../helpers/refusal.ts';

describe('curvatureOutside', () => {
  it('finds none where there is none, within the error of differences too', () => {
    const bowl = diagonalQuadratic([1, 9]);
    expect(curvatureOutside(bowl, { mu: 1, L: 9 }, { points: 50 })).toBeNull();
    const differenced = objectiveFrom({ dimension: 2, gradient: (point) => bowl.gradient(point) });
    expect(curvatureOutside(differenced, { mu: 1, L: 9 }, { points: 50 })).toBeNull();
    const shape = { length: 3, turns: 1, family: { beta: 0.5, gamma: 0, eta: 0.12 }, interval: { mu: 1, L: 25 } };
    expect(curvatureOutside(counterexample(shape), { mu: 1, L: 25 }, { points: 200 })).toBeNull();
  });

  it('finds curvatures above L and below μ, with a point where they are', () => {
    const bowl = diagonalQuadratic([1, 9]);
    expect(curvatureOutside(bowl, { mu: 1, L: 9 * (1 - 1e-9) })?.curvature).toBe(9);
    expect(curvatureOutside(bowl, { mu: 1 + 1e-9, L: 9 })?.curvature).toBe(1);
    // At the first point both curvatures are positive and one is above L.
    expect(curvatureOutside(walledSaddle, { mu: 1, L: 5 })?.curvature).toBeLessThan(0);
    const found = curvatureOutside(walledSaddle, { mu: 1, L: 100 });
    const [xx = NaN, , , yy = NaN] = walledSaddle.hessian?.(found?.point ?? []).to1DArray() ?? [];
    expect(found?.curvature).toBeCloseTo(Math.min(xx, yy), 12);
  });

  it('looks along directions where there are many coordinates, with products or gradients alone, and is heard', () => {
    const bowl = diagonalQuadratic(Array.from({ length: 600 }, (_, i) => 1 + (8 * i) / 599));
    const { dimension } = bowl;
    const gradient = (point: readonly number[]): readonly number[] => bowl.gradient(point);
    const hessianTimes = (point: readonly number[], v: readonly number[]): readonly number[] =>
      bowl.hessianTimes(point, v);
    const unwritten = objectiveFrom({ dimension, gradient, hessianTimes });
    const differenced = objectiveFrom({ dimension, gradient });
    const heard: unknown[] = [];
    const onProgress = (...counts: number[]): number => heard.push(counts);
    for (const objective of [unwritten, differenced]) {
      expect(curvatureOutside(objective, { mu: 1, L: 9 }, { points: 2, onProgress })).toBeNull();
      expect(curvatureOutside(objective, { mu: 1, L: 8.9 })?.curvature).toBeGreaterThan(8.9);
      expect(curvatureOutside(objective, { mu: 1.1, L: 9 })?.curvature).toBeLessThan(1.1);
    }
    expect(heard).toEqual([[1, 2], [2, 2], [1, 2], [2, 2]]); // prettier-ignore
  });

  it('asks for the gradient too, so that one that is no number is noticed', () => {
    const half = objectiveFrom({
      dimension: 1, gradient: ([x = 0]) => [x < 0 ? NaN : x], hessian: () => [[1]],
    }); // prettier-ignore
    expect(refusal(() => curvatureOutside(half, { mu: 1, L: 2 }))).toMatch(/gradient must be numbers, got NaN/);
  });

  it('asks for a whole number of points', () => {
    expect(refusal(() => curvatureOutside(walledSaddle, { mu: 1, L: 2 }, { points: 0 }))).toBe(
      'RangeError: curvatureOutside: points must be a whole number ≥ 1, got 0',
    );
  });
});
