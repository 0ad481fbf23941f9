import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { conjugateGradients } from '../../src/dynamics/conjugate-gradients.ts';
import { simulateSchedule } from '../../src/dynamics/simulate-schedule.ts';
import { simulate } from '../../src/dynamics/simulate.ts';
import { METHODS } from '../../src/methods/index.ts';
import { chebyshevSchedule } from '../../src/methods/schedules/chebyshev.ts';
import { nesterovSchedule } from '../../src/methods/schedules/nesterov-sequence.ts';
import type { Schedule } from '../../src/methods/schedules/schedule.ts';
import { diagonalQuadratic } from '../../src/objectives/diagonal-quadratic.ts';
import { quadratic } from '../../src/objectives/quadratic.ts';
import { rosenbrock } from '../../src/objectives/rosenbrock.ts';
import type { Objective } from '../../src/objectives/objective.ts';
import { Matrix } from '../../src/numeric/matrix.ts';
import { scheduleMode } from '../../src/response/schedule-mode.ts';
import { fromInterval } from '../../src/spectrum/from-interval.ts';
import { krylovBound } from '../../src/tuning/krylov-bound.ts';
import { lowerBound } from '../../src/tuning/lower-bound.ts';
import { optimalTuning } from '../../src/tuning/optimal-tuning.ts';
import { real } from '../helpers/real.ts';
import { refusal } from '../helpers/refusal.ts';

/** Curvatures, and a start that excites each. */
const problem = fc.array(fc.tuple(real(0, 5), real(0.1, 2)), { minLength: 2, maxLength: 8 }).map((rows) => ({
  lambdas: rows.map(([exponent], i) => 2 ** exponent + i / 8),
  start: rows.map(([, value], i) => (i % 2 === 0 ? value : -value)),
}));

/**
 * The curvatures and the start for which conjugate gradients do worst after k steps: the extrema of T_k on [μ, L], with
 * gradients of equal size, but for the two ends.
 */
function hardest(mu: number, L: number, k: number): { lambdas: number[]; start: number[] } {
  const lambdas = Array.from({ length: k + 1 }, (_, j) => (L + mu) / 2 - ((L - mu) / 2) * Math.cos((Math.PI * j) / k));
  return { lambdas, start: lambdas.map((lambda, j) => (j === 0 || j === k ? Math.SQRT1_2 : 1) / lambda) };
}

describe('conjugateGradients', () => {
  it('ends on the minimiser after as many steps as there are different curvatures in the start', () => {
    fc.assert(
      fc.property(problem, ({ lambdas, start }) => {
        const { iterations, status, iterates, ritzValues } = conjugateGradients(diagonalQuadratic(lambdas), { start });
        expect({ iterations, status }).toEqual({ iterations: lambdas.length, status: 'converged' });
        for (const value of iterates.at(-1) ?? [NaN]) expect(Math.abs(value)).toBeLessThan(1e-10);
        const sorted = lambdas.toSorted((a, b) => a - b);
        ritzValues.forEach((value, i) => {
          expect(Math.abs(value / (sorted[i] ?? NaN) - 1)).toBeLessThan(1e-9);
        });
      }),
    );
    const { iterations } = conjugateGradients(diagonalQuadratic([1, 7, 7, 7, 1, 3]), { start: [1, 2, 3, 4, 5, 0] });
    expect(iterations).toBe(2);
  });

  it('stops after n steps on an ill-conditioned matrix too, which plain conjugate gradients do not', () => {
    const size = 12;
    const hilbert = Array.from({ length: size }, (_, i) =>
      Array.from({ length: size }, (__, j) => 1 / (i + j + 1) + (i === j ? 1e-6 : 0)),
    );
    const { iterations, status } = conjugateGradients(quadratic(hilbert), { tolerance: 1e-8 });
    expect(status).toBe('converged');
    expect(iterations).toBeLessThanOrEqual(size);
  });

  it('is heavy ball with its own schedule: the same iterates, and the same residual polynomial', () => {
    fc.assert(
      fc.property(problem, ({ lambdas, start }) => {
        const objective = diagonalQuadratic(lambdas);
        const { iterates, schedule, ritzValues, iterations } = conjugateGradients(objective, { start, maxSteps: 4 });
        const run = simulateSchedule(schedule as Schedule, objective, { start, tolerance: 0 });
        run.iterates.forEach((point, k) => {
          point.forEach((value, i) => {
            expect(Math.abs(value - (iterates[k]?.[i] ?? NaN))).toBeLessThan(1e-8);
          });
        });
        // ∏ (1 − λ/θ_i) over the Ritz values.
        const { residuals } = scheduleMode(schedule as Schedule, 5);
        const product = ritzValues.reduce((value, theta) => value * (1 - 5 / theta), 1);
        expect(residuals[iterations]).toBeCloseTo(product, 7);
      }),
    );
  });

  it('has the smallest f of all that k gradients reach: below every tuned method and every schedule, at every k', () => {
    fc.assert(
      fc.property(problem, ({ lambdas, start }) => {
        const spectrum = fromInterval(Math.min(...lambdas), Math.max(...lambdas));
        const objective = diagonalQuadratic(lambdas);
        const best = conjugateGradients(objective, { start }).values;
        const steps = best.length - 1;
        const rivals = [
          ...METHODS.flatMap((method) => {
            if (method.coordinates === 'own' || method.optimal(spectrum) === null) return [];
            const { parameters } = optimalTuning(method, spectrum);
            return [simulate(method, parameters, objective, { start, maxSteps: steps, tolerance: 0 })];
          }),
          ...[chebyshevSchedule(spectrum, steps), nesterovSchedule({ eta: 1 / spectrum.L, steps })].map((schedule) =>
            simulateSchedule(schedule, objective, { start, tolerance: 0 }),
          ),
        ];
        expect(rivals.length).toBeGreaterThanOrEqual(5);
        for (const { values } of rivals) {
          values.forEach((value, k) => {
            expect(value * (1 + 1e-9) + 1e-14).toBeGreaterThanOrEqual(best[k] ?? NaN);
          });
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is within the Krylov bound, and meets it on the hardest curvatures and start', () => {
    for (const [kappa, k] of [
      [4, 3],
      [100, 8],
      [1e4, 20],
    ] as const) {
      const { lambdas, start } = hardest(1, kappa, k);
      const { values } = conjugateGradients(diagonalQuadratic(lambdas), { start });
      const [first = NaN] = values;
      const shrunk = (step: number): number => Math.sqrt((values[step] ?? NaN) / first);
      for (let step = 1; step <= k; step++) {
        expect(shrunk(step)).toBeLessThanOrEqual(krylovBound(fromInterval(1, kappa), step) * (1 + 1e-9));
      }
      expect(shrunk(k) / krylovBound(fromInterval(1, kappa), k)).toBeCloseTo(1, 8);
    }
  });

  it('cannot beat Nesterov’s lower bound: ‖θ_k − θ*‖ ≥ qᵏ‖θ*‖ on his tridiagonal quadratic, nor can any schedule', () => {
    const [kappa, size] = [50, 120];
    const q = lowerBound(fromInterval(1, kappa)).rate;
    const scale = (kappa - 1) / 4;
    const matrix = Matrix.zeros(size, size);
    for (let i = 0; i < size; i++) {
      // The last row ends the infinite chain where q^i is still an exact solution.
      matrix.set(i, i, 1 + scale * (i === size - 1 ? 2 - q : 2));
      if (i > 0) {
        matrix.set(i, i - 1, -scale);
        matrix.set(i - 1, i, -scale);
      }
    }
    const minimizer = Array.from({ length: size }, (_, i) => q ** (i + 1));
    const objective: Objective = quadratic(matrix, { minimizer });
    const start = new Array<number>(size).fill(0);
    expect(
      objective
        .gradient(start)
        .slice(1)
        .map(Math.abs)
        .every((value) => value < 1e-13),
    ).toBe(true);
    const distance = (point: readonly number[]): number =>
      Math.hypot(...point.map((value, i) => value - (minimizer[i] ?? NaN)));
    const runs = [
      conjugateGradients(objective, { start, maxSteps: 40 }),
      simulateSchedule(chebyshevSchedule({ mu: 1, L: kappa }, 40), objective, { start }),
      simulateSchedule(nesterovSchedule({ eta: 1 / kappa, steps: 40 }), objective, { start }),
    ];
    for (const { iterates } of runs) {
      expect(iterates).toHaveLength(41);
      iterates.forEach((point, k) => {
        expect(distance(point)).toBeGreaterThanOrEqual(q ** k * distance(start) * (1 - 1e-9));
      });
    }
  });

  it('stays where the gradient vanishes', () => {
    const run = conjugateGradients(diagonalQuadratic([1, 2]), { start: [0, 0] });
    expect(run).toMatchObject({
      iterations: 0,
      status: 'converged',
      schedule: null,
      ritzValues: [],
      iterates: [[0, 0]],
    });
  });

  it('stops when told to', () => {
    const objective = diagonalQuadratic([1, 2, 3]);
    expect(conjugateGradients(objective, { maxSteps: 2 })).toMatchObject({ iterations: 2, status: 'step-limit' });
    expect(conjugateGradients(objective, { tolerance: 0.9 }).iterations).toBe(1);
    expect(conjugateGradients(objective).steps).toEqual([0, 1, 2, 3]);
    expect(conjugateGradients(objective).objective).toBe('quadratic');
  });

  it('refuses what is not quadratic, not positive definite or has no Hessian', () => {
    const blind: Objective = { name: 'quadratic', dimension: 1, value: () => 0, gradient: () => [0] };
    expect(refusal(() => conjugateGradients(blind))).toBe(
      'TypeError: conjugateGradients: the objective must be a quadratic with a hessian, got quadratic without one',
    );
    expect(refusal(() => conjugateGradients(rosenbrock, { start: [0.9, 0.8] }))).toMatch(
      /^RangeError: conjugateGradients: the objective must be quadratic, got rosenbrock, whose Hessian changes by/,
    );
    expect(refusal(() => conjugateGradients(diagonalQuadratic([1, -2])))).toMatch(
      /^RangeError: conjugateGradients: the Hessian must be positive definite, got pᵀHp = -\d/,
    );
    expect(refusal(() => conjugateGradients(diagonalQuadratic([1]), { tolerance: -1 }))).toBe(
      'RangeError: conjugateGradients: tolerance must be a finite number ≥ 0, got -1',
    );
    expect(refusal(() => conjugateGradients(diagonalQuadratic([1]), { maxSteps: 0.5 }))).toBe(
      'RangeError: conjugateGradients: maxSteps must be a whole number ≥ 0, got 0.5',
    );
  });
});
