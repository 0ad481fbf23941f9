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
import { stabilityMargin } from '../../src/stability/stability-margin.ts';
import { stableBetaInterval } from '../../src/stability/stable-beta-interval.ts';
import { real } from '../helpers/real.ts';

describe('stabilityMargin', () => {
  it('names limits at which stability is lost, for any β, γ and η', () => {
    fc.assert(
      fc.property(real(-2, 2), real(-2, 2), real(0.01, 4), real(1, 5), (beta, gamma, eta, L) => {
        const spectrum = fromKappa(L);
        const rateAt = (shift: object): number =>
          analyze(generalMomentum, { beta, gamma, eta, ...shift }, spectrum).rate;
        const margin = stabilityMargin(generalMomentum, { beta, gamma, eta }, spectrum);
        const isStable = rateAt({}) < 1;
        if (Math.abs(rateAt({}) - 1) > 1e-9) expect(margin.isStable).toBe(isStable);
        for (const name of ['eta', 'beta'] as const) {
          const range = margin[name];
          const { lower, upper } = range ?? { lower: null, upper: null };
          if (lower === null || upper === null) continue;
          expect(lower.change < 0 && upper.change > 0).toBe(margin.isStable);
          for (const share of [0.001, 0.5, 0.999]) {
            const value = lower.value + share * (upper.value - lower.value);
            if (upper.change - lower.change > 1e-6) expect(rateAt({ [name]: value })).toBeLessThan(1);
          }
          for (const { value } of [lower, upper].filter((limit) => limit.kind !== 'fold')) {
            expect(Math.abs(rateAt({ [name]: value }) - 1)).toBeLessThan(1e-6);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('agrees with the largest stable η and the stable β', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('heavy-ball', 'nesterov'),
        real(-1.5, 1.5),
        real(0.01, 4),
        real(1, 5),
        (name, beta, eta, L) => {
          const [method, spectrum] = [name === 'nesterov' ? nesterov : heavyBall, fromKappa(L)];
          const margin = stabilityMargin(method, { beta, eta }, spectrum);
          const supremum = maxStableEta(method, { beta }, spectrum);
          // Where the stable interval is as narrow as rounding, the two may tell it from an empty one differently.
          if (supremum > 0 && margin.eta !== null) expect(margin.eta.upper?.value).toBeCloseTo(supremum, 12);
          if (maxStableEta(method, { beta }, fromKappa(L + 1e-6)) > 0) expect(margin.eta).not.toBeNull();
          const interval = stableBetaInterval(method, eta, spectrum);
          const width = interval === null ? 0 : interval.upper - interval.lower;
          if (width === 0)
            expect(Math.abs((margin.beta?.upper?.change ?? 0) - (margin.beta?.lower?.change ?? 0))).toBeLessThan(1e-9);
          if (interval === null || width < 1e-9 || width > 1e3) return;
          expect(margin.beta?.lower?.value).toBeCloseTo(interval.lower, 8);
          expect(margin.beta?.upper?.value).toBeCloseTo(interval.upper, 8);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is 1/κ at the optimum of heavy ball, however large κ', () => {
    // β* = ¼, η* = ¼ on [1, 9]: the flip at L = 9 is at η = 2.5/9.
    const { eta, beta } = stabilityMargin(heavyBall, { beta: 0.25, eta: 0.25 }, fromKappa(9));
    expect(eta?.nearest).toBe(eta?.upper);
    expect(eta?.upper).toEqual({ value: 2.5 / 9, change: 1 / 9, lambda: 9, kind: 'flip' });
    expect(eta?.lower).toEqual({ value: 0, change: -1, lambda: 1, kind: 'fold' });
    expect(beta?.lower).toEqual({ value: 0.125, change: -0.125, lambda: 9, kind: 'flip' });
    expect(beta?.upper).toEqual({ value: 1, change: 0.75, lambda: 1, kind: 'neimark-sacker' });
    expect(beta?.nearest).toBe(beta?.lower);
    // p(−1) = 2(2 − 2⁻⁷⁰) − (4 − 2⁻⁵⁰), of which a β rounded to 1 would lose the second digit group.
    const tiny = stabilityMargin(heavyBall, { oneMinusBeta: 2 ** -70, eta: 4 - 2 ** -50 }, fromKappa(1));
    expect(tiny.eta?.upper?.change).toBeCloseTo((2 ** -50 - 2 ** -69) / 4, 30);
    expect(tiny.beta?.upper?.change).toBe(2 ** -70);
  });

  it('tells from outside what would help', () => {
    const outside = stabilityMargin(heavyBall, { beta: 0.5, eta: 0.04 }, fromKappa(100));
    expect(outside.isStable).toBe(false);
    expect(outside.eta?.nearest).toEqual({ value: 0.03, change: -0.25, lambda: 100, kind: 'flip' });
    expect(outside.beta).toBeNull();
    const reachable = stabilityMargin(heavyBall, { beta: 0.5, eta: 0.035 }, fromKappa(100));
    expect(reachable.beta?.nearest?.value).toBeCloseTo(0.75, 14);
    expect(reachable.beta?.nearest?.kind).toBe('flip');
  });

  it('has no stable η where the momentum alone is unstable', () => {
    expect(stabilityMargin(heavyBall, { beta: 1, eta: 1 }, fromKappa(1)).eta).toBeNull();
    expect(stabilityMargin(heavyBall, { beta: 1.5, eta: 1 }, fromKappa(1)).eta).toBeNull();
    expect(stabilityMargin(heavyBall, { beta: -1, eta: 1 }, fromKappa(1)).eta).toBeNull();
  });

  it('has a lower limit on η for Nesterov with β > 1, and on β < −1 through the flip', () => {
    const above = stabilityMargin(nesterov, { beta: 2, eta: 1 }, fromKappa(1));
    expect(above.eta?.lower).toEqual({ value: 0.5, change: -0.5, lambda: 1, kind: 'neimark-sacker' });
    expect(above.eta?.upper?.kind).toBe('flip');
    expect(above.eta?.upper?.value).toBeCloseTo(1.2, 15);
    expect(above.eta?.nearest).toBe(above.eta?.upper);
    expect(stabilityMargin(nesterov, { beta: -2, eta: 1 }, fromKappa(1)).eta?.lower?.kind).toBe('flip');
  });

  it('compares the limits of η by ratio', () => {
    // Stable for ½ < η < 1.2: from ¾ down by a third is the factor ⅔, up by 60 % is 8/5.
    expect(stabilityMargin(nesterov, { beta: 2, eta: 0.75 }, fromKappa(1)).eta?.nearest?.kind).toBe('neimark-sacker');
    expect(stabilityMargin(nesterov, { beta: 2, eta: 0.78 }, fromKappa(1)).eta?.nearest?.kind).toBe('flip');
  });

  it('has no limit on β for Nesterov with ηλ = 1 on every curvature', () => {
    const { beta } = stabilityMargin(nesterov, { beta: 7, eta: 1 }, fromKappa(1));
    expect(beta).toEqual({ lower: null, upper: null, nearest: null });
  });

  it('is only about η for gradient descent', () => {
    const { eta, beta } = stabilityMargin(gradientDescent, { eta: 0.25 }, fromInterval(1, 4));
    expect(eta?.upper).toEqual({ value: 0.5, change: 1, lambda: 4, kind: 'flip' });
    expect(beta).toBeNull();
  });

  it('holds γ while β changes where γ is free, and moves it where β determines it', () => {
    const parameters = { beta: 0.5, gamma: 0.5, eta: 0.5 };
    expect(stabilityMargin(generalMomentum, parameters, fromKappa(1)).beta?.upper?.value).toBe(1.25);
    expect(stabilityMargin(nesterov, { beta: 0.5, eta: 0.5 }, fromKappa(1)).beta?.upper?.value).toBe(2);
  });

  it('leaves negative eigenvalues out, and carries its inputs', () => {
    const [parameters, spectrum] = [{ beta: 0.5, eta: 0.1 }, fromEigenvalues([-1, 2, 3])];
    const margin = stabilityMargin(heavyBall, parameters, spectrum);
    expect(margin).toMatchObject({ method: 'heavy-ball', parameters, spectrum, isStable: true });
  });

  it('counts a marginal curvature as not stable', () => {
    const { isStable, eta } = stabilityMargin(gradientDescent, { eta: 0.5 }, fromKappa(4));
    expect(isStable).toBe(false);
    expect(eta?.upper?.change).toBeCloseTo(0, 15);
  });

  it('names what is wrong with its input', () => {
    expect(() => stabilityMargin(heavyBall, { beta: 0, eta: 1 }, fromEigenvalues([0]))).toThrow(
      inputRangeError(
        'stabilityMargin: spectrum must have an eigenvalue above its flat threshold, got 1 flat and 0 negative',
      ),
    );
    expect(() => stabilityMargin(heavyBall, { beta: 0, eta: -1 }, fromKappa(2))).toThrow(RangeError);
  });
});
