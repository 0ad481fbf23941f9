import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Objective } from '../../src/objectives/objective.ts';
import type { Vector } from '../../src/numeric/vector.ts';
import { real } from './real.ts';

/** The error h²/6·f‴ of a central difference is at most 1e-6 here; its rounding error ε·f/h is smaller. */
const STEP = 1e-5;

function shifted(point: Vector, axis: number, by: number): Vector {
  return point.map((value, i) => (i === axis ? value + by : value));
}

/** A point of the cube [−2, 2]ⁿ. */
function points(dimension: number): fc.Arbitrary<number[]> {
  return fc.array(real(-2, 2), { minLength: dimension, maxLength: dimension });
}

/** The tests that every objective passes: derivatives against central differences, and what it says of its minimiser. */
export function checkObjective(objective: Objective): void {
  const { dimension } = objective;

  it('has the gradient that central differences of its value give', () => {
    fc.assert(
      fc.property(points(dimension), (point) => {
        const scale = 1 + Math.max(...objective.gradient(point).map(Math.abs), Math.abs(objective.value(point)));
        objective.gradient(point).forEach((slope, i) => {
          const rise = objective.value(shifted(point, i, STEP)) - objective.value(shifted(point, i, -STEP));
          expect(Math.abs(rise / (2 * STEP) - slope)).toBeLessThan(1e-6 * scale);
        });
      }),
      { numRuns: 50 },
    );
  });

  it('has the Hessian that central differences of its gradient give', () => {
    fc.assert(
      fc.property(points(dimension), (point) => {
        const hessian = objective.hessian?.(point);
        const scale = 1 + Math.max(...(hessian?.to1DArray() ?? []).map(Math.abs));
        expect([hessian?.rows, hessian?.columns]).toEqual([dimension, dimension]);
        for (let i = 0; i < dimension; i++) {
          const ahead = objective.gradient(shifted(point, i, STEP));
          const behind = objective.gradient(shifted(point, i, -STEP));
          ahead.forEach((slope, j) => {
            expect(Math.abs((slope - behind[j]!) / (2 * STEP) - (hessian?.get(i, j) ?? NaN))).toBeLessThan(
              1e-6 * scale,
            );
          });
        }
      }),
      { numRuns: 50 },
    );
  });

  it('multiplies its Hessian with a vector as the matrix does', () => {
    fc.assert(
      fc.property(points(dimension), points(dimension), (point, vector) => {
        const hessian = objective.hessian?.(point).to2DArray() ?? [];
        const scale = 1 + dimension * Math.max(...hessian.flat().map(Math.abs));
        objective.hessianTimes?.(point, vector).forEach((value, i) => {
          const sum = vector.reduce((total, v, j) => total + v * (hessian[i]?.[j] ?? NaN), 0);
          expect(Math.abs(value - sum)).toBeLessThan(1e-13 * scale);
        });
        expect(objective.hessianTimes?.(point, vector)).toHaveLength(dimension);
      }),
      { numRuns: 50 },
    );
  });

  it('has gradient 0 at its minimizers', () => {
    const minimizers = objective.minimizers ?? [objective.minimizer ?? []];
    expect(objective.minimizer).toEqual(minimizers[0]);
    for (const minimizer of minimizers) {
      expect(minimizer).toHaveLength(dimension);
      const hessian = objective.hessian?.(minimizer);
      const scale = 1 + Math.max(...(hessian?.to1DArray() ?? []).map(Math.abs));
      for (const slope of objective.gradient(minimizer)) expect(Math.abs(slope)).toBeLessThan(1e-14 * scale);
    }
  });

  it('starts somewhere else than at its minimizer', () => {
    expect(objective.start).toHaveLength(dimension);
    expect(objective.start).not.toEqual(objective.minimizer);
  });
}
