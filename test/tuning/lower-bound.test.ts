import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import { fromInterval } from '../../src/spectrum/from-interval.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { lowerBound } from '../../src/tuning/lower-bound.ts';
import { optimalTuning } from '../../src/tuning/optimal-tuning.ts';
import { real } from '../helpers/real.ts';
import { refusal } from '../helpers/refusal.ts';

const U = 2 ** -53;

describe('lowerBound', () => {
  it("is the rate of the heavy ball's best constants, with its gap and decay, within 8u at any scale", () => {
    const logarithm = (from: number, to: number) => fc.double({ min: from, max: to, noNaN: true });
    fc.assert(
      fc.property(logarithm(-140, 140), fc.oneof(logarithm(0, 30), logarithm(0, 1e-3)), (scale, width) => {
        const mu = 10 ** scale;
        const L = mu * 10 ** width;
        const bound = lowerBound(fromInterval(mu, L));
        const best = optimalTuning(heavyBall, fromInterval(mu, L));
        for (const name of ['rate', 'rateGap', 'rateDecay'] as const) {
          if (best[name] === Infinity) expect(bound[name]).toBe(Infinity);
          else expect(Math.abs(bound[name] - best[name])).toBeLessThanOrEqual(6 * U * best[name]);
        }
      }),
    );
  });

  it('is never above 1, nor above what the best constants attain', () => {
    fc.assert(
      fc.property(real(0, 300), (logarithm) => {
        const bound = lowerBound(fromKappa(10 ** logarithm));
        expect(bound.rate).toBeLessThanOrEqual(1);
        expect(bound.rateGap).toBeGreaterThan(0);
        expect(bound.rate).toBeLessThanOrEqual(optimalTuning(nesterov, fromKappa(10 ** logarithm)).rate);
      }),
    );
  });

  it('is (√κ − 1)/(√κ + 1) for squares κ = n², rounded correctly where that quotient is', () => {
    for (const n of [2, 3, 7, 1000, 94906265]) {
      const { rate, rateGap } = lowerBound(fromKappa(n * n));
      expect(rate).toBe((n - 1) / (n + 1));
      expect(rateGap).toBe(2 / (n + 1));
    }
  });

  it('is 0 for κ = 1, 1/2 for κ = 9 and 1 for κ = ∞', () => {
    expect(lowerBound(fromKappa(1))).toEqual({ rate: 0, rateGap: 1, rateDecay: Infinity });
    expect(lowerBound(fromKappa(9))).toEqual({ rate: 0.5, rateGap: 0.5, rateDecay: Math.LN2 });
    expect(lowerBound(fromKappa(Infinity))).toEqual({ rate: 1, rateGap: 0, rateDecay: 0 });
    expect(lowerBound(fromInterval(1e308, 1.5e308)).rateGap).toBeCloseTo(2 / (Math.sqrt(1.5) + 1), 12);
  });

  it('needs a positive curvature', () => {
    expect(refusal(() => lowerBound(fromEigenvalues([-1, 0])))).toMatch(
      /^RangeError: lowerBound: spectrum must have an eigenvalue above/,
    );
  });
});
