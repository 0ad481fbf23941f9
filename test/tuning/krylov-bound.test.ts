import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromInterval } from '../../src/spectrum/from-interval.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { krylovBound } from '../../src/tuning/krylov-bound.ts';
import { lowerBound } from '../../src/tuning/lower-bound.ts';
import { refusal } from '../helpers/refusal.ts';

/** T_k(x) by its recursion. */
function chebyshev(k: number, x: number): number {
  let [previous, current] = [1, x];
  for (let i = 1; i < k; i++) [previous, current] = [current, 2 * x * current - previous];
  return k === 0 ? 1 : current;
}

describe('krylovBound', () => {
  it('is 1/T_k((κ + 1)/(κ − 1))', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.double({ min: 1.1, max: 1000, noNaN: true }), (k, kappa) => {
        expect(krylovBound(fromKappa(kappa), k) * chebyshev(k, (kappa + 1) / (kappa - 1))).toBeCloseTo(1, 9);
      }),
    );
  });

  it('is what the Chebyshev iteration attains on a fine grid of curvatures', () => {
    const [mu, L, k] = [2, 50, 7];
    let worst = 0;
    for (let i = 0; i <= 4000; i++) {
      const lambda = mu + ((L - mu) * i) / 4000;
      worst = Math.max(
        worst,
        Math.abs(chebyshev(k, (L + mu - 2 * lambda) / (L - mu)) / chebyshev(k, (L + mu) / (L - mu))),
      );
    }
    expect(worst).toBeCloseTo(krylovBound(fromInterval(mu, L), k), 12);
  });

  it('is 1 before the first step, 0 after it for κ = 1, and 2ρᵏ in the long run', () => {
    expect(krylovBound(fromKappa(1), 0)).toBe(1);
    expect(krylovBound(fromKappa(1), 1)).toBe(0);
    expect(krylovBound(fromKappa(100), 3000) / lowerBound(fromKappa(100)).rate ** 3000).toBeCloseTo(2, 9);
    expect(krylovBound(fromKappa(100), 10 ** 6)).toBe(0);
  });

  it('refuses a k that is not a whole number ≥ 0', () => {
    expect(refusal(() => krylovBound(fromKappa(2), -1))).toBe(
      'RangeError: krylovBound: k must be a whole number ≥ 0, got -1',
    );
  });
});
