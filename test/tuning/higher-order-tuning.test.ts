import { describe, expect, it } from 'vitest';

import { aggregatedMomentum } from '../../src/methods/aggregated-momentum.ts';
import { complexMomentum } from '../../src/methods/complex-momentum.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { inputRangeError, inputTypeError } from '../../src/numeric/input-error.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { analyze } from '../../src/stability/analyze.ts';
import { bestEtaFor } from '../../src/tuning/best-eta-for.ts';
import { lowerBound } from '../../src/tuning/lower-bound.ts';
import { optimalTuning } from '../../src/tuning/optimal-tuning.ts';

describe('optimalTuning of a method of higher order', () => {
  it('finds the heavy ball’s best learning rate for one β, up to its optimum on the cliff', () => {
    const spectrum = fromKappa(100);
    for (const beta of [0.3, (9 / 11) ** 2, 0.8]) {
      const { rateGap, searched } = optimalTuning(aggregatedMomentum, spectrum, { betas: [beta] });
      const best = bestEtaFor(heavyBall, { beta }, spectrum);
      expect(rateGap / best.rateGap).toBeGreaterThan(1 - 1e-6);
      expect(rateGap / best.rateGap).toBeLessThan(1 + 1e-12);
      expect(searched.resolution).toBeLessThan(1e-12);
      expect(searched.etas).toBeLessThan(200);
    }
  });

  it('is better than its neighbours, and says that there is no closed form', () => {
    const spectrum = fromKappa(50);
    const given = { beta: 0.8, phase: 0.3 };
    const tuning = optimalTuning(complexMomentum, spectrum, given);
    const { parameters, rate, attained } = tuning;
    for (const factor of [0.5, 0.99, 0.9999, 1.0001, 1.01]) {
      const other = analyze(complexMomentum, { ...given, eta: parameters.eta * factor }, spectrum);
      expect(other.rate).toBeGreaterThan(rate);
    }
    expect(tuning).toMatchObject({ method: 'complex-momentum', closedForm: false, spectrum, parameters: given });
    expect(tuning.lowerBound).toEqual(lowerBound(spectrum));
    expect(tuning.lowerBound.rate).toBeLessThan(rate);
    expect([attained.rate, attained.rateGap, attained.rateDecay]).toEqual([rate, tuning.rateGap, tuning.rateDecay]);
  });

  it('tunes for [μ, L] only, and attains what the eigenvalues say', () => {
    const spectrum = fromEigenvalues([-1, 1, 4]);
    const tuning = optimalTuning(aggregatedMomentum, spectrum, { betas: [0, 0.5] });
    expect(tuning.rate).toBe(tuning.attained.rateOnPositive);
    expect(tuning.attained.stability).toBe('unstable');
  });

  it('refuses a learning rate that is given, and parameters with which none is stable', () => {
    const spectrum = fromKappa(10);
    const eta = { betas: [0.5], eta: 1 };
    expect(() => optimalTuning(aggregatedMomentum, spectrum, eta)).toThrow(
      inputTypeError('optimalTuning: eta must be left to tune for aggregated-momentum, got 1'),
    );
    expect(() => optimalTuning(aggregatedMomentum, spectrum, { betas: [1.5] })).toThrow(
      inputRangeError('optimalTuning: the parameters must be such that some learning rate is stable, got betas = 1.5'),
    );
    expect(() => optimalTuning(aggregatedMomentum, spectrum, { betas: [] })).toThrow(
      inputRangeError('aggregated-momentum: betas must be a list of 1 to 64 numbers, got 0'),
    );
  });
});
