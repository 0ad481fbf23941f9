import { describe, expect, it } from 'vitest';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { gradientDescent } from '../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import type { Method } from '../../src/methods/method.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { noiseFrontier } from '../../src/response/noise-frontier.ts';
import { stationaryVariance } from '../../src/response/stationary-variance.ts';
import { tuneUnderNoise } from '../../src/response/tune-under-noise.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { analyze } from '../../src/stability/analyze.ts';
import { optimalTuning } from '../../src/tuning/optimal-tuning.ts';
import { refusal } from '../helpers/refusal.ts';

const SPECTRUM = fromKappa(30);

describe('tuneUnderNoise', () => {
  it.each([gradientDescent, heavyBall, nesterov] as readonly Method[])('$name: inverts the frontier', (method) => {
    for (const { rateGap, variance } of noiseFrontier(method, SPECTRUM, { points: 4 }).points.slice(1)) {
      const found = tuneUnderNoise(method, SPECTRUM, variance);
      expect(found.isBinding).toBe(true);
      expect(Math.abs(found.rateGap / rateGap - 1)).toBeLessThan(3e-6);
      const analysis = analyze(method, found.parameters ?? { eta: NaN }, SPECTRUM);
      expect(analysis.rate).toBeLessThanOrEqual(found.rate + 1e-7);
      expect(Math.max(...analysis.modes.map(stationaryVariance)) / found.variance).toBeCloseTo(1, 12);
      expect(found.variance).toBeLessThanOrEqual(variance);
      expect(found.variance).toBeGreaterThan(variance * (1 - 1e-5));
    }
  });

  it('is undercut by no point of a grid that is as quiet', () => {
    const cap = 0.02;
    const { rate, tolerance } = tuneUnderNoise(heavyBall, SPECTRUM, cap);
    for (let beta = -0.99; beta < 1; beta += 0.02) {
      for (let eta = 1e-4; eta < 0.14; eta *= 1.15) {
        const analysis = analyze(heavyBall, { beta, eta }, SPECTRUM);
        if (Math.max(...analysis.modes.map(stationaryVariance)) > cap) continue;
        expect(1 - analysis.rate).toBeLessThanOrEqual((1 - rate) * (1 + 10 * tolerance));
      }
    }
  });

  it('is the optimum where that is quiet enough', () => {
    const { parameters, isBinding, approximate, rate } = tuneUnderNoise(heavyBall, SPECTRUM, 1);
    expect({ parameters, isBinding, approximate }).toEqual({
      parameters: optimalTuning(heavyBall, SPECTRUM).parameters,
      isBinding: false,
      approximate: false,
    });
    expect(rate).toBe(optimalTuning(heavyBall, SPECTRUM).rate);
  });

  it('has no parameters where only rates next to 1 are quiet enough', () => {
    const { parameters, isBinding, rate } = tuneUnderNoise(heavyBall, SPECTRUM, 1e-12);
    expect([parameters, isBinding, rate]).toEqual([null, true, NaN]);
    expect(tuneUnderNoise(heavyBall, fromKappa(1e20), 1e-30).parameters).toBeNull();
  });

  it('refuses caps that are none, and methods without a plane', () => {
    expect(refusal(() => tuneUnderNoise(heavyBall, SPECTRUM, 0))).toBe(
      'RangeError: tuneUnderNoise: cap must be a finite number > 0, got 0',
    );
    expect(refusal(() => tuneUnderNoise(generalMomentum, SPECTRUM, 1e-3))).toMatch(
      /^TypeError: tuneUnderNoise: method must have/,
    );
  });
});
