import { describe, expect, it } from 'vitest';
import { timeVaryingErrors } from '../../src/response/time-varying-errors.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import { fromInterval } from '../../src/spectrum/from-interval.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { krylovBound } from '../../src/tuning/krylov-bound.ts';
import { refusal } from '../helpers/refusal.ts';

/** The largest error of Nesterov's sequence on a grid of curvatures, step by step. */
function nesterovOnGrid(kappa: number, steps: number): number {
  let most = 0;
  for (let i = 0; i <= 20_000; i++) {
    const lambda = (1 + (i / 20_000) * (kappa - 1)) / kappa;
    let [current, previous] = [1, 1];
    for (let k = 1; k <= steps; k++) {
      const ahead = current + ((k - 1) / (k + 2)) * (current - previous);
      [current, previous] = [ahead - lambda * ahead, current];
    }
    most = Math.max(most, Math.abs(current));
  }
  return most;
}

describe('timeVaryingErrors', () => {
  it('is the largest residual over [μ, L] after as many steps as Krylov’s bound takes to ε', () => {
    for (const kappa of [2, 30]) {
      const { steps, nesterovSequence, chebyshev, krylovBound: bound } = timeVaryingErrors(1e-4, fromKappa(kappa));
      expect(nesterovSequence / nesterovOnGrid(kappa, steps)).toBeCloseTo(1, 5);
      expect(chebyshev / bound).toBeCloseTo(1, 9);
      expect(bound).toBe(krylovBound(fromKappa(kappa), steps));
      expect(bound).toBeLessThanOrEqual(1e-4);
      expect(krylovBound(fromKappa(kappa), steps - 1)).toBeGreaterThan(1e-4);
      expect(nesterovSequence).toBeGreaterThan(bound);
    }
  });

  it('follows 500 steps at most, and takes μ and L of a list whatever else is in it', () => {
    expect(timeVaryingErrors(1e-6, fromKappa(1e6)).steps).toBe(500);
    expect(timeVaryingErrors(1e-3, fromEigenvalues([-1, 0, 2, 3, 8]))).toEqual(
      timeVaryingErrors(1e-3, fromInterval(2, 8)),
    );
    expect(timeVaryingErrors(1e-3, fromKappa(1))).toEqual({
      steps: 1,
      nesterovSequence: 0,
      chebyshev: 0,
      krylovBound: 0,
    });
  });

  it('refuses what has no such bound', () => {
    expect(refusal(() => timeVaryingErrors(1e-3, fromEigenvalues([-1])))).toMatch(/^RangeError: timeVaryingErrors: /);
    expect(refusal(() => timeVaryingErrors(2, fromKappa(2)))).toMatch(
      /epsilon must be a number between 0 and 1, got 2$/,
    );
  });
});
