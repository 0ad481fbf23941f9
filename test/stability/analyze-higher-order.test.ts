import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { aggregatedMomentum } from '../../src/methods/aggregated-momentum.ts';
import { complexMomentum } from '../../src/methods/complex-momentum.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { inputRangeError } from '../../src/numeric/input-error.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import { fromInterval } from '../../src/spectrum/from-interval.ts';
import { analyze } from '../../src/stability/analyze.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { maxStableEta } from '../../src/stability/max-stable-eta.ts';
import { sharpnessThreshold } from '../../src/stability/sharpness-threshold.ts';
import { bulgingMethod } from '../helpers/bulging-method.ts';
import { real } from '../helpers/real.ts';

describe('analyze a method of higher order', () => {
  it('has the worst mode of the eigenvalues given, flat ones left out', () => {
    const parameters = { betas: [0, 0.9], eta: 0.1 };
    const spectrum = fromEigenvalues([1, 9, 0, -1], undefined, { flatThreshold: 1e-9 });
    const analysis = analyze(aggregatedMomentum, parameters, spectrum);
    expect(analysis.modes).toEqual([-1, 1, 9].map((lambda) => analyzeMode(aggregatedMomentum, parameters, lambda)));
    expect(analysis.worst).toBe(analysis.modes[0]);
    expect(analysis).toMatchObject({
      method: 'aggregated-momentum',
      parameters,
      spectrum,
      flat: 1,
      stability: 'unstable',
    });
    expect(analysis.rateOnPositive).toBe(Math.max(...analysis.modes.slice(1).map((mode) => mode.spectralRadius)));
    expect(analysis.searched).toBeUndefined();
    expect(() => analyze(aggregatedMomentum, parameters, fromEigenvalues([0]))).toThrow(
      inputRangeError('analyze: spectrum must have an eigenvalue that is not flat, got 1 flat ones only'),
    );
  });

  it('finds the worst curvature inside an interval, and says how closely', () => {
    const spectrum = fromInterval(0.01, 1);
    for (const [stretch, stability] of [
      [1, 'stable'],
      [1.1, 'unstable'],
    ] as const) {
      const method = bulgingMethod(stretch);
      const { rate, worst, modes, searched, ...rest } = analyze(method, { eta: 1 }, spectrum);
      const samples = Array.from({ length: 500 }, (_, i) => 0.01 + (0.99 * i) / 499);
      const largest = Math.max(...samples.map((lambda) => analyzeMode(method, { eta: 1 }, lambda).spectralRadius));
      expect(rate).toBeGreaterThanOrEqual(largest);
      expect(rate).toBeLessThan(largest + 1e-5);
      expect(modes.map(({ lambda }) => lambda)).toEqual([0.01, worst.lambda, 1]);
      expect(
        worst.spectralRadius - Math.max(modes[0]?.spectralRadius ?? 1, modes[2]?.spectralRadius ?? 1),
      ).toBeGreaterThan(0.04);
      expect(rest.stability).toBe(stability);
      expect(searched?.tolerance).toBe(2 ** -40);
      expect(searched?.curvatures).toBeLessThan(60);
    }
  });

  it('sees that curvatures inside are unstable by less than the tolerance of the search', () => {
    const at = (stretch: number) => analyze(bulgingMethod(stretch), { eta: 1 }, fromInterval(0.01, 1));
    let [stable, unstable] = [1, 1.1];
    for (let i = 0; i < 44; i++) {
      const middle = (stable + unstable) / 2;
      if (at(middle).stability === 'unstable') unstable = middle;
      else stable = middle;
    }
    expect(at(unstable).rateGap).toBeLessThan(0);
    expect(at(unstable).rateGap).toBeGreaterThan(-1e-13);
  });

  it('has no worse curvature inside than its worst, whatever the parameters', () => {
    fc.assert(
      fc.property(real(0, 1), real(0, 3), real(0.01, 1), real(0, 1), (beta, phase, mu, share) => {
        const parameters = { beta, phase, eta: 1 };
        const { rate } = analyze(complexMomentum, parameters, fromInterval(mu, 3));
        const inside = analyzeMode(complexMomentum, parameters, mu + share * (3 - mu));
        expect(inside.spectralRadius).toBeLessThanOrEqual(rate * (1 + 2 ** -39));
      }),
      { numRuns: 60 },
    );
  });

  it('of one curvature is its mode, and agrees with the second order where the method does', () => {
    const one = analyze(aggregatedMomentum, { betas: [0.5], eta: 1 }, fromInterval(2, 2));
    expect(one.modes.map(({ lambda }) => lambda)).toEqual([2, 2]);
    expect(one.searched).toBeUndefined();
    const both = [
      analyze(aggregatedMomentum, { betas: [0.81], eta: 0.01 }, fromInterval(1, 100)),
      analyze(heavyBall, { beta: 0.81, eta: 0.01 }, fromInterval(1, 100)),
    ] as const;
    expect(both[0].rate).toBeCloseTo(both[1].rate, 14);
    expect(both[0].worst.lambda).toBe(both[1].worst.lambda);
  });
});

describe('sharpnessThreshold of a method of higher order', () => {
  it('is the heavy ball’s 2(1 + β)/η for one β', () => {
    fc.assert(
      fc.property(real(-0.95, 0.95), real(0.01, 2), (beta, eta) => {
        const threshold = sharpnessThreshold(aggregatedMomentum, { betas: [beta], eta });
        const second = sharpnessThreshold(heavyBall, { beta, eta });
        expect((threshold.sharpness ?? NaN) / (second.sharpness ?? NaN)).toBeCloseTo(1, 13);
        expect([threshold.boundary, threshold.least]).toEqual([second.boundary, second.least]);
      }),
      { numRuns: 100 },
    );
  });

  it('is stable just below and unstable just above', () => {
    fc.assert(
      fc.property(real(0.1, 0.95), real(0.1, 3), (beta, phase) => {
        const parameters = { beta, phase, eta: 1 };
        const { sharpness } = sharpnessThreshold(complexMomentum, parameters);
        const at = (factor: number): string =>
          analyzeMode(complexMomentum, parameters, (sharpness ?? NaN) * factor).stability;
        expect([at(1e-6), at(1 - 1e-9), at(1 + 1e-9)]).toEqual(['stable', 'stable', 'unstable']);
      }),
      { numRuns: 60 },
    );
  });

  it('lists every stable interval, of which the first counts', () => {
    const { sharpness, boundary, least, stable } = sharpnessThreshold(bulgingMethod(1.1), { eta: 1 });
    expect(stable.length).toBe(2);
    expect([sharpness, boundary, least]).toEqual([stable[0]?.to, 'neimark-sacker', stable[0]?.from]);
    expect(stable[1]?.from).toBeGreaterThan(sharpness ?? NaN);
    const none = sharpnessThreshold(aggregatedMomentum, { betas: [1.5], eta: 1 });
    expect(none).toEqual({ sharpness: null, boundary: null, least: null, stable: [] });
  });
});

describe('maxStableEta of a method of higher order', () => {
  it('is the threshold over L, and the heavy ball’s for one β', () => {
    const spectrum = fromInterval(1, 100);
    for (const beta of [0, 0.5, 0.9]) {
      const eta = maxStableEta(aggregatedMomentum, { betas: [beta] }, spectrum);
      expect(eta / maxStableEta(heavyBall, { beta }, spectrum)).toBeCloseTo(1, 14);
    }
    const eta = maxStableEta(complexMomentum, { beta: 0.9, phase: 0.5 }, spectrum);
    expect(analyze(complexMomentum, { beta: 0.9, phase: 0.5, eta: eta * (1 - 1e-9) }, spectrum).stability).toBe(
      'stable',
    );
    expect(analyze(complexMomentum, { beta: 0.9, phase: 0.5, eta: eta * (1 + 1e-9) }, spectrum).stability).toBe(
      'unstable',
    );
  });

  it('takes the highest interval that has room for [ημ, ηL]', () => {
    const method = bulgingMethod(1.1);
    const { stable } = sharpnessThreshold(method, { eta: 1 });
    const [low, high] = stable;
    expect(maxStableEta(method, {}, fromInterval(1, 1.01))).toBeCloseTo((high?.to ?? NaN) / 1.01, 12);
    expect(maxStableEta(method, {}, fromInterval(1, 100))).toBeCloseTo((low?.to ?? NaN) / 100, 12);
  });

  it('is 0 where nothing is stable', () => {
    expect(maxStableEta(aggregatedMomentum, { betas: [1.5] }, fromInterval(1, 2))).toBe(0);
  });

  it('refuses a method to which η and λ count apart', () => {
    const method = {
      ...bulgingMethod(1),
      name: 'decaying',
      coefficients: ({ eta }: { eta: number }, lambda: number) => [
        { hi: 1, lo: 0 },
        { hi: eta * (lambda + 0.1) - 1, lo: 0 },
        { hi: 0, lo: 0 },
      ],
    };
    expect(() => maxStableEta(method, {}, fromInterval(1, 2))).toThrow(
      inputRangeError('maxStableEta: method must be one to which only eta times lambda counts, got decaying'),
    );
  });
});
