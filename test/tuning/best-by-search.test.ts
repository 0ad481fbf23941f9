import { describe, expect, it } from 'vitest';
import type { Method } from '../../src/methods/method.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { nesterovDecoupled } from '../../src/methods/nesterov-decoupled.ts';
import { pidMomentum } from '../../src/methods/pid-momentum.ts';
import { quasiHyperbolic, type QuasiHyperbolicParameters } from '../../src/methods/quasi-hyperbolic.ts';
import { robustMomentum } from '../../src/methods/robust-momentum.ts';
import { tripleMomentum } from '../../src/methods/triple-momentum.ts';
import { fromInterval } from '../../src/spectrum/from-interval.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { bestBySearch } from '../../src/tuning/best-by-search.ts';
import { optimalTuning } from '../../src/tuning/optimal-tuning.ts';
import { standardTuning } from '../../src/tuning/standard-tuning.ts';
import type { Tuning } from '../../src/tuning/tuning.ts';

const CASES: readonly (readonly [string, (kappa: number) => Tuning, Method])[] = [
  ['triple momentum', (kappa) => optimalTuning(tripleMomentum as Method, fromKappa(kappa)), tripleMomentum],
  ['QHM', (kappa) => optimalTuning(quasiHyperbolic as Method, fromKappa(kappa), { nu: 0.7 }), quasiHyperbolic],
  ['PID', (kappa) => optimalTuning(pidMomentum as Method, fromKappa(kappa), { derivative: 1 }), pidMomentum],
];

const BOTH: Partial<QuasiHyperbolicParameters> = { beta: 0.5, nu: 0.5 };

describe('bestBySearch', () => {
  it('has no constants made from a κ beyond the doubles, and finds a ρ below 1 for one of 10¹⁰⁰', () => {
    const wide = fromInterval(1e-320, 3.5);
    expect(bestBySearch('test', robustMomentum, {}, wide)).toBeNull();
    const rho = bestBySearch('test', robustMomentum, {}, fromKappa(1e100))?.parameters as object;
    expect(rho).toMatchObject({ kappa: 1e100 });
  });

  it('has none for κ above 10¹⁰⁰, which no search of double-double numbers can tell', () => {
    for (const method of [tripleMomentum as Method, robustMomentum as Method]) {
      for (const kappa of [1.01e100, 1e200, 1e300])
        expect(bestBySearch('test', method, {}, fromKappa(kappa))).toBeNull();
    }
    const { rateGap } = bestBySearch('test', tripleMomentum, {}, fromKappa(1e100)) ?? { rateGap: NaN };
    expect(rateGap * 1e50).toBeCloseTo(Math.SQRT2, 9);
  });

  it('finds Nesterov’s closed form where the method is his, to the last digits', () => {
    for (const kappa of [2, 30, 1e4, 1e8]) {
      const found = optimalTuning(nesterovDecoupled, fromKappa(kappa), { weightDecay: 0 });
      const known = optimalTuning(nesterov, fromKappa(kappa));
      expect(found.rateGap / known.rateGap).toBeCloseTo(1, 12);
      expect((found.parameters.oneMinusBeta ?? NaN) / (known.parameters.oneMinusBeta ?? NaN)).toBeCloseTo(1, 12);
      expect(found.parameters.eta / known.parameters.eta).toBeCloseTo(1, 12);
      expect(found.closedForm).toBe(false);
      expect(found.searched?.parameter).toBe('beta');
    }
  });

  it.each(CASES)('is critically damped at μ, and alternates at L with the same rate: %s', (_, tune, method) => {
    for (const kappa of [5, 300]) {
      const { rate, parameters } = tune(kappa);
      const { eta, beta, gamma } = method.family(parameters);
      // Whatever γ is, a double root ρ at μ means ημ = (1 − ρ)² and β = ρ² + γ(1 − ρ)².
      expect(eta).toBeCloseTo((1 - rate) ** 2, 9);
      expect(beta).toBeCloseTo(rate ** 2 + gamma * (1 - rate) ** 2, 7);
      const { trace, determinant } = analyzeMode(method, parameters, kappa);
      expect(rate ** 2 + trace * rate + determinant).toBeCloseTo(0, 7);
    }
  });

  it('is faster on quadratics than the constants that are made for more, and slower than the bound', () => {
    for (const method of [tripleMomentum as Method, robustMomentum as Method]) {
      const { rate, lowerBound, attained, searched } = optimalTuning(method, fromKappa(100));
      expect(rate).toBeLessThan(standardTuning(method, fromKappa(100)).rate);
      expect(rate).toBeGreaterThan(lowerBound.rate);
      expect(attained.rate).toBeCloseTo(rate, 7);
      expect(searched?.parameter).toBe(method === (tripleMomentum as Method) ? 'beta' : 'rho');
    }
    expect(optimalTuning(robustMomentum as Method, fromKappa(100)).parameters).toMatchObject({ kappa: 100 });
  });

  it('approaches √2/√κ for triple momentum', () => {
    expect(optimalTuning(tripleMomentum, fromKappa(1e10)).rateGap * 1e5).toBeCloseTo(Math.SQRT2, 4);
  });

  it('approaches 2/((1 − √ν)κ) for QHM with a fixed ν: no acceleration', () => {
    for (const nu of [0.3, 0.7]) {
      const { rateGap } = optimalTuning(quasiHyperbolic, fromKappa(1e8), { nu });
      expect(rateGap * 1e8 * (1 - Math.sqrt(nu))).toBeCloseTo(2, 3);
    }
  });

  it('has nothing to search where more than one parameter is open, where that has no range, or for κ = 1', () => {
    const spectrum = fromKappa(10);
    expect(bestBySearch('here', nesterovDecoupled as Method, {}, spectrum)).toBeNull();
    expect(bestBySearch('here', quasiHyperbolic as Method, BOTH, spectrum)).toBeNull();
    expect(bestBySearch('here', pidMomentum as Method, { beta: 0.5 }, spectrum)).toBeNull();
    expect(bestBySearch('here', robustMomentum as Method, {}, fromKappa(1))).toBeNull();
  });
});
