import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fromInterval } from '../../src/spectrum/from-interval.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { krylovBound } from '../../src/tuning/krylov-bound.ts';
import { krylovIterations } from '../../src/tuning/krylov-iterations.ts';
import { real } from '../helpers/real.ts';
import { refusal } from '../helpers/refusal.ts';

describe('krylovIterations', () => {
  it('is the first k at which the Krylov bound is at most ε', () => {
    fc.assert(
      fc.property(real(0, 8), fc.double({ min: -12, max: -0.01, noNaN: true }), (logKappa, logEpsilon) => {
        const [spectrum, epsilon] = [fromKappa(10 ** logKappa), 10 ** logEpsilon];
        const k = krylovIterations(epsilon, spectrum);
        expect(krylovBound(spectrum, k)).toBeLessThanOrEqual(epsilon * (1 + 1e-9));
        if (k > 1) expect(krylovBound(spectrum, k - 1)).toBeGreaterThan(epsilon * (1 - 1e-9));
      }),
      { numRuns: 300 },
    );
  });

  it('is 1 for a single curvature, and where ε is near 1', () => {
    expect(krylovIterations(1e-6, fromInterval(3, 3))).toBe(1);
    expect(krylovIterations(1 - 1e-12, fromKappa(100))).toBe(1);
  });

  it('refuses an ε that is not between 0 and 1', () => {
    for (const epsilon of [0, 1, -1, NaN]) {
      expect(refusal(() => krylovIterations(epsilon, fromKappa(2)))).toBe(
        `RangeError: krylovIterations: epsilon must be a number between 0 and 1, got ${epsilon}`,
      );
    }
  });
});
