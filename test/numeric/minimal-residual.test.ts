import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minimalResidual } from '../../src/numeric/minimal-residual.ts';
import { randomOf } from '../../src/numeric/random.ts';
import { symmetricEigen } from '../../src/numeric/symmetric-eigen.ts';
import { Matrix } from '../../src/numeric/matrix.ts';

/** A random symmetric matrix, indefinite, and a random right-hand side. */
function problem(seed: number, n: number): { readonly rows: readonly (readonly number[])[]; readonly b: Float64Array } {
  const random = randomOf(seed);
  const half = Array.from({ length: n }, () => Array.from({ length: n }, () => random.normal()));
  const rows = half.map((row, i) => row.map((value, j) => value + half[j]![i]!));
  return { rows, b: Float64Array.from({ length: n }, () => random.normal()) };
}

const timesOf =
  (rows: readonly (readonly number[])[]) =>
  (v: Float64Array): number[] =>
    rows.map((row) => row.reduce((sum, entry, j) => sum + entry * v[j]!, 0));

const residualOf = (rows: readonly (readonly number[])[], b: Float64Array, x: Float64Array): number =>
  Math.hypot(...timesOf(rows)(x).map((value, i) => value - b[i]!));

describe('minimalResidual', () => {
  it('has the smallest residual of the Krylov space, and says how large it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 5 }), (seed, steps) => {
        const { rows, b } = problem(seed, 6);
        const { solution, residual } = minimalResidual('test', timesOf(rows), b, { tolerance: 1e-15, maxSteps: steps });
        const exact = residualOf(rows, b, solution);
        expect(Math.abs(exact - residual)).toBeLessThan(1e-10);
        // In the coordinates of the eigenvectors: the least |b − p(A) A b| over polynomials, by the normal equations of A b, …, Aᵏ b.
        const krylov = [timesOf(rows)(b)];
        for (let k = 1; k < steps; k++) krylov.push(timesOf(rows)(Float64Array.from(krylov.at(-1) ?? [])));
        for (const image of krylov) {
          const inner = image.reduce((sum, value, i) => sum + value * (b[i]! - timesOf(rows)(solution)[i]!), 0);
          expect(Math.abs(inner)).toBeLessThan(1e-8 * Math.hypot(...image) * Math.hypot(...b));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('solves an indefinite system in as many steps as it has eigenvalues', () => {
    const { rows, b } = problem(7, 12);
    const { solution, steps } = minimalResidual('test', timesOf(rows), b, { tolerance: 1e-12, maxSteps: 100 });
    expect(steps).toBeLessThanOrEqual(12);
    const { values } = symmetricEigen(new Matrix(rows.map((row) => [...row])));
    expect(values.some((value) => value < 0) && values.some((value) => value > 0)).toBe(true);
    expect(residualOf(rows, b, solution)).toBeLessThan(1e-10);
  });

  it('stops at the tolerance, and leaves of a singular system what is not in its range', () => {
    const { rows, b } = problem(3, 30);
    const rough = minimalResidual('test', timesOf(rows), b, { tolerance: 0.5, maxSteps: 100 });
    expect(rough.residual).toBeLessThanOrEqual(0.5 * Math.hypot(...b));
    expect(rough.steps).toBeLessThan(30);
    const flat = minimalResidual('test', (v) => [v[0]!, 0], Float64Array.of(3, 4), { tolerance: 1e-9, maxSteps: 9 });
    expect(flat.residual).toBeCloseTo(4, 12);
    expect(flat.solution[0]).toBeCloseTo(3, 12);
    const none = minimalResidual('test', () => [0, 0], Float64Array.of(3, 4), { tolerance: 1e-9, maxSteps: 9 });
    expect([none.residual, none.steps, ...none.solution]).toEqual([5, 1, 0, 0]);
  });
});
