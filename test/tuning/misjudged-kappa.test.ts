import { describe, expect, it } from 'vitest';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { heavyBallL2 } from '../../src/methods/heavy-ball-l2.ts';
import { METHODS } from '../../src/methods/index.ts';
import { fromInterval } from '../../src/spectrum/from-interval.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { analyze } from '../../src/stability/analyze.ts';
import { misjudgedKappa } from '../../src/tuning/misjudged-kappa.ts';
import { optimalTuning } from '../../src/tuning/optimal-tuning.ts';
import { refusal } from '../helpers/refusal.ts';

describe('misjudgedKappa', () => {
  it('multiplies the decay by f^−½ when κ is overestimated, by √f − √(f − 1) when it is underestimated, as κ → ∞', () => {
    for (const factor of [1.5, 4, 20]) {
      const spectrum = fromKappa(1e10);
      expect(misjudgedKappa(heavyBall, spectrum, factor).decayRatio).toBeCloseTo(factor ** -0.5, 4);
      expect(misjudgedKappa(heavyBall, spectrum, 1 / factor).decayRatio).toBeCloseTo(
        Math.sqrt(factor) - Math.sqrt(factor - 1),
        4,
      );
    }
  });

  it('costs nothing when κ is right, and something otherwise', () => {
    for (const method of METHODS.filter((method) => method.optimal({ mu: 1, L: 2 }) !== null)) {
      expect(misjudgedKappa(method, fromKappa(50), 1).decayRatio).toBeCloseTo(1, 6);
      expect(misjudgedKappa(method, fromKappa(50), 1.1).decayRatio).toBeLessThan(0.999);
      expect(misjudgedKappa(method, fromKappa(50), 0.9).decayRatio).toBeLessThan(0.999);
    }
  });

  it('tunes on [μ/f, L] and analyses on [μ, L]', () => {
    const spectrum = fromInterval(2, 200);
    const { factor, tuning, attained } = misjudgedKappa(heavyBall, spectrum, 4);
    expect(factor).toBe(4);
    expect(tuning).toEqual(optimalTuning(heavyBall, fromInterval(0.5, 200)));
    expect(attained).toEqual(
      analyze(heavyBall, { ...tuning.parameters, beta: tuning.parameters.beta ?? NaN }, spectrum),
    );
  });

  it('holds what is given', () => {
    const { tuning, decayRatio } = misjudgedKappa(heavyBallL2, fromKappa(50), 2, { weightDecay: 0.25 });
    expect(tuning).toEqual(optimalTuning(heavyBallL2, fromInterval(0.5, 50), { weightDecay: 0.25 }));
    expect(misjudgedKappa(heavyBallL2, fromKappa(50), 1, { weightDecay: 0.25 }).decayRatio).toBeCloseTo(1, 6);
    expect(decayRatio).toBeLessThan(0.9);
  });

  it('refuses a κ below 1', () => {
    expect(misjudgedKappa(heavyBall, fromKappa(4), 0.25).tuning.rate).toBe(0);
    expect(refusal(() => misjudgedKappa(heavyBall, fromKappa(4), 0.2))).toBe(
      'RangeError: misjudgedKappa: factor must be at least 1/κ = 0.25, got 0.2',
    );
    expect(refusal(() => misjudgedKappa(heavyBall, fromKappa(4), 0))).toBe(
      'RangeError: misjudgedKappa: factor must be a finite number > 0, got 0',
    );
    expect(refusal(() => misjudgedKappa(heavyBall, fromKappa(Infinity), 2))).toMatch(
      /^RangeError: misjudgedKappa: L must be finite/,
    );
  });
});
