import { describe, expect, it } from 'vitest';
import { findStationary } from '../../src/dynamics/find-stationary.ts';
import { beale } from '../../src/objectives/beale.ts';
import { diagonalQuadratic } from '../../src/objectives/diagonal-quadratic.ts';
import { himmelblau } from '../../src/objectives/himmelblau.ts';
import type { Objective } from '../../src/objectives/objective.ts';
import { rosenbrock } from '../../src/objectives/rosenbrock.ts';
import { walledSaddle } from '../../src/objectives/walled-saddle.ts';

const quartic: Objective = {
  name: 'quartic',
  dimension: 1,
  value: ([x = NaN]) => x ** 4,
  gradient: ([x = NaN]) => [4 * x ** 3],
};

describe('findStationary', () => {
  it('finds the stationary point of a quadratic in one step, whatever its kind', () => {
    for (const curvatures of [
      [4, 1],
      [4, -1],
      [-4, -1],
    ]) {
      const { point, iterations, converged } = findStationary(
        diagonalQuadratic(curvatures, { minimizer: [3, 5] }),
        [0, 0],
      );
      expect(point).toEqual([3, 5]);
      expect([iterations, converged]).toEqual([1, true]);
    }
  });

  it('finds the minimum of Rosenbrock and Beale to rounding', () => {
    for (const [objective, from] of [
      [rosenbrock, [-1.2, 1]],
      [beale, [2.8, 0.4]],
    ] as const) {
      const { point, converged, slope } = findStationary(objective, from);
      expect(converged).toBe(true);
      expect(Math.hypot(...point.map((x, i) => x - (objective.minimizer?.[i] ?? NaN)))).toBeLessThan(1e-12);
      expect(slope).toBeLessThan(1e-11);
    }
  });

  it('finds the nine stationary points of Himmelblau’s function from beside them', () => {
    // Saddles and the maximum to 6 digits, from the literature's tables.
    const points = [
      [3, 2], [-2.805118, 3.131313], [-3.77931, -3.283186], [3.584428, -1.848127],
      [-0.270845, -0.923039], [-3.073026, -0.081353], [0.086678, 2.884255], [-0.127961, -1.953715], [3.385154, 0.073852],
    ]; // prettier-ignore
    for (const known of points) {
      const { point, converged } = findStationary(
        himmelblau,
        known.map((x) => x + 0.05),
      );
      expect(converged).toBe(true);
      point.forEach((x, i) => {
        expect(Math.abs(x - (known[i] ?? NaN))).toBeLessThan(1e-6);
      });
    }
  });

  it('needs no Hessian', () => {
    const { name, dimension } = himmelblau;
    const bare: Objective = { name, dimension, value: () => NaN, gradient: (point) => himmelblau.gradient(point) };
    const { point, hessian } = findStationary(bare, [3.1, 2.1]);
    expect(hessian.source).toBe('differences');
    expect(Math.hypot((point[0] ?? NaN) - 3, (point[1] ?? NaN) - 2)).toBeLessThan(1e-14);
  });

  it('approaches a degenerate point, and says that its curvature is within its error', () => {
    const { point, converged, hessian, hessianError } = findStationary(quartic, [1]);
    expect(converged).toBe(true);
    expect(Math.abs(point[0] ?? NaN)).toBeLessThan(1e-8);
    expect(hessianError).toBeGreaterThan(hessian.hessian.get(0, 0));
  });

  it('leaves flat directions alone', () => {
    expect(findStationary(diagonalQuadratic([2, 0]), [3, 4]).point).toEqual([0, 4]);
  });

  it('stays at a stationary point, and stops after as many steps as allowed', () => {
    expect(findStationary(walledSaddle, [0, 0])).toMatchObject({
      point: [0, 0],
      iterations: 0,
      converged: true,
      slope: 0,
    });
    expect(findStationary(rosenbrock, [-1.2, 1], { maxSteps: 1 })).toMatchObject({ iterations: 1, converged: false });
  });

  it('says so where there is none', () => {
    const slope: Objective = { ...quartic, gradient: ([x = NaN]) => [1 + x * x] };
    const { converged, point } = findStationary(slope, [1]);
    expect(converged).toBe(false);
    expect(Math.abs(point[0] ?? NaN)).toBeLessThan(0.1);
  });

  it('refuses a point of another dimension', () => {
    expect(() => findStationary(rosenbrock, [1])).toThrow('findStationary: point must be an array of 2 numbers');
    expect(() => findStationary(rosenbrock, [1, 1], { maxSteps: -1 })).toThrow(
      'maxSteps must be a whole number ≥ 0, got -1',
    );
  });
});
