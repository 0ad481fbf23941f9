import { describe, expect, it } from 'vitest';
import { checkCertificate } from '../../src/certificates/check-certificate.ts';
import { certify } from '../../src/certificates/certify.ts';
import { findCycle } from '../../src/certificates/find-cycle.ts';
import { safeGap } from '../../src/certificates/safe-gap.ts';
import { safeTuning } from '../../src/certificates/safe-tuning.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { optimalTuning } from '../../src/tuning/optimal-tuning.ts';
import { refusal } from '../helpers/refusal.ts';

const KAPPAS = [17.95, 18, 25, 100, 1e3, 1e4, 1e5, 1e6, 4602565.735813572, 1e8, 1e12, 1e15];

describe('safeTuning', () => {
  it('is certified, at the rate that it promises on quadratics, for every κ', () => {
    for (const kappa of [1, 1.5, 10, ...KAPPAS]) {
      const { parameters, rateGap, certificate, price, alternative } = safeTuning({ mu: 1, L: kappa });
      expect(certificate.certified).toBe(true);
      expect(checkCertificate(certificate).valid).toBe(true);
      expect(certificate.parameters).toBe(parameters);
      const optimum = optimalTuning(heavyBall, fromKappa(kappa));
      expect(rateGap).toBeLessThanOrEqual(optimum.attained.rateGap * (1 + 1e-7));
      expect(price).toBeGreaterThanOrEqual(1);
      expect(checkCertificate(alternative.certificate).valid).toBe(true);
      if (kappa > 1) expect(alternative.certificate.rateGap * Math.sqrt(kappa)).toBeCloseTo(1, kappa > 1e12 ? 6 : 8);
    }
  });

  it('has 1 − ρ → 16/κ: 1e-6 below the root of (κ − 1) r = 4(2 − r)²(1 − r), with cycles from a little further on', () => {
    for (const [kappa, cycles] of [
      [100, 12.447],
      [1e3, 15.536],
      [1e4, 15.954],
      [1e5, 15.9953],
    ] as const) {
      const { rateGap, cycleFreeGap, parameters } = safeTuning({ mu: 1, L: kappa });
      const r = safeGap(kappa - 1);
      expect((kappa - 1) * r).toBeCloseTo(4 * (2 - r) ** 2 * (1 - r), 12);
      expect(rateGap / r).toBeCloseTo(1 - 2 ** -20, 8);
      expect(cycleFreeGap * kappa).toBeCloseTo(cycles, cycles > 15.99 ? 4 : 3);
      expect(cycleFreeGap).toBeGreaterThan(rateGap);
      expect(parameters.eta * kappa).toBeLessThan(8 * (parameters.oneMinusBeta ?? NaN) * 1.1);
      const beyond = cycleFreeGap * (1 + 1e-9);
      expect(findCycle({ oneMinusBeta: beyond * (2 - beyond), eta: beyond ** 2 }, { mu: 1, L: kappa })).not.toBeNull();
    }
    expect(safeTuning({ mu: 1, L: 1e10 }).rateGap * 1e10).toBeCloseTo(16, 4);
  });

  it('is not certified a thousandth beyond', () => {
    for (const kappa of [100, 1e4]) {
      const r = safeGap(kappa - 1) * 1.001;
      const parameters = { oneMinusBeta: r * (2 - r), eta: r ** 2 };
      expect(certify(heavyBall, parameters, { mu: 1, L: kappa }, { kind: 'off-by-one' }).certified).toBe(false);
    }
  });

  it('is Polyak’s optimum below κ = 9 + 4√5, at no price', () => {
    const kappa = (9 + 4 * Math.sqrt(5)) * (1 - 1e-6);
    for (const below of [1, 2, 17.9, kappa]) {
      const { parameters, price, cycleFreeGap } = safeTuning({ mu: 1, L: below });
      const optimum = optimalTuning(heavyBall, fromKappa(below));
      expect(parameters).toEqual(optimum.parameters);
      expect(price).toBe(1);
      expect(cycleFreeGap).toBe(optimum.rateGap);
    }
    expect(safeTuning({ mu: 1, L: 17.95 }).price).toBeGreaterThan(1);
    expect(safeGap(8 + 4 * Math.sqrt(5))).toBeCloseTo(2 / (3 + Math.sqrt(5)), 12);
  });

  it('does not depend on the units, and says what it cannot do', () => {
    const one = safeTuning({ mu: 1, L: 50 });
    const other = safeTuning({ mu: 1e-9, L: 5e-8 });
    expect(other.rateGap / one.rateGap).toBeCloseTo(1, 12);
    expect(refusal(() => safeTuning({ mu: 2, L: 1 }))).toBe('RangeError: safeTuning: mu must be at most L = 1, got 2');
    expect(refusal(() => safeTuning({ mu: 1e-3, L: 1e20 }))).toBe(
      'RangeError: safeTuning: κ must be at most 2⁵², about 4.5e15, got 1e+23',
    );
  });
});
