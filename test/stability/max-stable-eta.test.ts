import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { gradientDescent } from '../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { inputRangeError } from '../../src/numeric/input-error.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import { fromInterval } from '../../src/spectrum/from-interval.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { analyze } from '../../src/stability/analyze.ts';
import { maxStableEta } from '../../src/stability/max-stable-eta.ts';
import { real } from '../helpers/real.ts';

describe('maxStableEta', () => {
  it('is the supremum of the stable learning rates, for any β and γ', () => {
    fc.assert(
      fc.property(
        real(-2, 2),
        real(-2, 2),
        real(1, 5),
        fc.array(real(0.001, 1), { minLength: 8 }),
        (beta, gamma, L, shares) => {
          const spectrum = fromKappa(L);
          const isStable = (eta: number): boolean =>
            analyze(generalMomentum, { beta, gamma, eta }, spectrum).stability === 'stable';
          const supremum = maxStableEta(generalMomentum, { beta, gamma }, spectrum);
          for (const share of shares) expect(isStable(Math.max(supremum, 1e-3) * (1 + 1e-9 + 10 * share))).toBe(false);
          if (supremum === 0) for (const share of shares) expect(isStable(share)).toBe(false);
          const isWide = supremum > 0 && maxStableEta(generalMomentum, { beta, gamma }, fromKappa(L * 1.001)) > 0;
          if (isWide) expect(isStable(supremum * (1 - 1e-9))).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is 2(1 + β)/L for heavy ball with |β| < 1, else 0', () => {
    const spectrum = fromInterval(1, 8);
    expect([-1.5, -1, -0.5, 0, 0.5, 1, 1.5].map((beta) => maxStableEta(heavyBall, { beta }, spectrum))).toEqual([
      0, 0, 0.125, 0.25, 0.375, 0, 0,
    ]);
    expect(maxStableEta(heavyBall, { oneMinusBeta: 1e-30 }, spectrum)).toBe(0.5);
    expect(maxStableEta(heavyBall, { oneMinusBeta: 2 ** -52, eta: 7 }, fromKappa(1))).toBe(4 - 2 ** -51);
  });

  it('does not depend on μ, however small beside L', () => {
    const L = 2 ** 1000;
    for (const mu of [5e-324, 1e-300, 1, L]) {
      expect(maxStableEta(heavyBall, { beta: 0.5 }, fromInterval(mu, L))).toBe(3 / L);
      expect(maxStableEta(gradientDescent, {}, fromInterval(mu, L))).toBe(2 / L);
    }
  });

  it('is for Nesterov (2 + 2β)/(1 + 2β)/L from β = −1/3 on and (1 − 1/β)/L before', () => {
    const spectrum = fromKappa(8);
    expect(maxStableEta(nesterov, { beta: 0.5 }, spectrum)).toBe(3 / 2 / 8);
    expect(maxStableEta(nesterov, { beta: 0 }, spectrum)).toBe(2 / 8);
    expect(maxStableEta(nesterov, { beta: -0.25 }, spectrum)).toBe(3 / 8);
    expect(maxStableEta(nesterov, { beta: -0.5 }, spectrum)).toBe(3 / 8);
    expect(maxStableEta(nesterov, { beta: -1 }, spectrum)).toBe(2 / 8);
    expect(maxStableEta(nesterov, { beta: -2 }, spectrum)).toBe(0);
    expect(maxStableEta(nesterov, { beta: 2 }, spectrum)).toBe(0);
    expect(maxStableEta(nesterov, { beta: 2 }, fromKappa(2))).toBe(1.2 / 2);
    expect(maxStableEta(nesterov, { beta: -2 }, fromKappa(2))).toBe(1.5 / 2);
  });

  it('is 2/L for gradient descent', () => {
    expect(maxStableEta(gradientDescent, {}, fromInterval(1, 8))).toBe(0.25);
  });

  it('is 0 where only the boundary is left, and where L is infinite', () => {
    // At β = 2, Nesterov needs η > ½/μ and η < 1.2/L.
    expect(maxStableEta(nesterov, { beta: 2 }, fromKappa(2.4 * (1 - 2 ** -50)))).toBeCloseTo(0.5, 12);
    expect(maxStableEta(nesterov, { beta: 2 }, fromKappa(2.4 * (1 + 2 ** -50)))).toBe(0);
    expect(maxStableEta(nesterov, { beta: 0.5 }, fromKappa(Infinity))).toBe(0);
  });

  it('holds for curvatures at both ends of the range of doubles', () => {
    expect(maxStableEta(nesterov, { beta: 2 }, fromInterval(1.5e308, 1.6e308)) * 1.6e308).toBeCloseTo(1.2, 12);
    expect(maxStableEta(heavyBall, { beta: 0 }, fromInterval(1e-300, 1e-300))).toBe(2 / 1e-300);
  });

  it('leaves negative eigenvalues out', () => {
    expect(maxStableEta(heavyBall, { beta: 0 }, fromEigenvalues([-3, 1, 4]))).toBe(0.5);
  });

  it('names what is wrong with its input', () => {
    expect(() => maxStableEta(heavyBall, { beta: 0 }, fromEigenvalues([-1]))).toThrow(
      inputRangeError(
        'maxStableEta: spectrum must have an eigenvalue above its flat threshold, got 0 flat and 1 negative',
      ),
    );
    expect(() => maxStableEta(heavyBall, {}, fromKappa(4))).toThrow('beta must be a finite number, got undefined');
    expect(() => maxStableEta(heavyBall, { beta: NaN }, fromKappa(4))).toThrow(RangeError);
  });
});
