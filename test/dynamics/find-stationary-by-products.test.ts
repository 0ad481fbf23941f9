import { describe, expect, it } from 'vitest';
import { findStationary } from '../../src/dynamics/find-stationary.ts';
import { findStationaryByProducts } from '../../src/dynamics/find-stationary-by-products.ts';
import { diagonalQuadratic } from '../../src/objectives/diagonal-quadratic.ts';
import { himmelblau } from '../../src/objectives/himmelblau.ts';
import { laplacian } from '../../src/objectives/laplacian.ts';
import { objectiveFrom } from '../../src/objectives/objective-from.ts';
import { rosenbrock } from '../../src/objectives/rosenbrock.ts';
import { saddleChain } from '../../src/objectives/saddle-chain.ts';
import { refusal } from '../helpers/refusal.ts';

describe('findStationaryByProducts', () => {
  it('finds what is found with the Hessian: minima, saddles and maxima', () => {
    for (const [objective, from] of [
      [rosenbrock, [-1.2, 1]],
      [himmelblau, [3.1, 2]],
      [himmelblau, [3.4, 0.1]],
      [himmelblau, [-0.3, -0.9]],
      [saddleChain(4), [1, 0, 0.01, 0]],
    ] as const) {
      const found = findStationaryByProducts(objective, from);
      const { point } = findStationary(objective, from);
      expect(found.converged).toBe(true);
      found.point.forEach((value, i) => {
        expect(Math.abs(value - point[i]!)).toBeLessThan(1e-9);
      });
    }
  });

  it('needs gradients alone, and counts the products', () => {
    const n = 700;
    const heard: number[] = [];
    const objective = objectiveFrom({
      dimension: n,
      gradient: (x) =>
        x.map((value, i) => Math.sinh(value - i / n) + 0.5 * (2 * value - (x[i - 1] ?? 0) - (x[i + 1] ?? 0))),
    });
    const onProgress = (done: number): number => heard.push(done);
    const found = findStationaryByProducts(objective, Array<number>(n).fill(0), { onProgress });
    expect(found.converged).toBe(true);
    expect(found.slope).toBeLessThan(1e-11);
    expect(heard).toEqual(Array.from({ length: found.products }, (_, i) => i + 1));
  });

  it('stands still where it is stationary already, and says where it ran out of products or steps', () => {
    expect(findStationaryByProducts(laplacian([20, 30]), Array<number>(600).fill(0))).toMatchObject({
      converged: true, iterations: 0, products: 0, slope: 0,
    }); // prettier-ignore
    const start = Array<number>(600).fill(1);
    expect(findStationaryByProducts(laplacian([600]), start, { maxProducts: 20 })).toMatchObject({
      converged: false, products: 20,
    }); // prettier-ignore
    expect(findStationaryByProducts(rosenbrock, [-1.2, 1], { maxSteps: 2 })).toMatchObject({
      converged: false, iterations: 2,
    }); // prettier-ignore
  });

  it('is not fooled by a small gradient along a flat direction, or by one that never vanishes', () => {
    const steep = diagonalQuadratic([1, 1e-13]);
    const { converged, point } = findStationaryByProducts(steep, [0, 1]);
    expect([converged, point]).toEqual([true, [0, 0]]);
    const slope = objectiveFrom({ dimension: 2, gradient: ([x = 0]) => [x, 1e-3] });
    expect(findStationaryByProducts(slope, [1, 0]).converged).toBe(false);
  });

  it('refuses other points and counts', () => {
    expect(refusal(() => findStationaryByProducts(rosenbrock, [1]))).toBe(
      'TypeError: findStationaryByProducts: point must be an array of 2 numbers, got an array of length 1',
    );
    expect(refusal(() => findStationaryByProducts(rosenbrock, [1, 1], { maxProducts: 0 }))).toBe(
      'RangeError: findStationaryByProducts: maxProducts must be a whole number ≥ 1, got 0',
    );
  });
});
