import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { METHODS } from '../../src/methods/index.ts';
import { peakTransient } from '../../src/response/peak-transient.ts';
import { transientBound } from '../../src/response/transient-bound.ts';
import { worstTransient } from '../../src/response/worst-transient.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import { analyze } from '../../src/stability/analyze.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { optimalTuning } from '../../src/tuning/optimal-tuning.ts';
import { real } from '../helpers/real.ts';

const TUNED = METHODS.filter((method) => method.optimal({ mu: 1, L: 10 }) !== null);
const modeWith = (beta: number, eta: number, gamma = 0) => analyzeMode(generalMomentum, { beta, gamma, eta }, 1);

describe('transientBound', () => {
  it('is not below the peak, for modes of all kinds and on the boundary of stability', () => {
    fc.assert(
      fc.property(
        real(-1.2, 1.2),
        fc.oneof(
          real(1e-4, 4.4),
          real(-8, 0).map((power) => 10 ** power),
        ),
        (beta, eta) => {
          for (const gamma of [0, beta]) {
            const mode = modeWith(beta, eta, gamma);
            expect(transientBound(mode) * (1 + 1e-9)).toBeGreaterThanOrEqual(peakTransient(mode).peak);
          }
        },
      ),
      { numRuns: 3000 },
    );
    for (const [beta, eta] of [
      [1, 1],
      [1, 0.3],
      [1, 4],
      [0.5, 3],
      [-0.5, 1],
      [0, 1],
      [0, 2],
      [0.25, 0.25],
      [-1, 1],
    ] as const) {
      const mode = modeWith(beta, eta);
      expect(transientBound(mode) * (1 + 1e-9)).toBeGreaterThanOrEqual(peakTransient(mode).peak);
    }
  });

  it('is the peak for one step, finite at a double root, and infinite where the peak is', () => {
    expect(transientBound(modeWith(-0.5, 1))).toBeCloseTo(peakTransient(modeWith(-0.5, 1)).peak, 12);
    const double = modeWith(0.81, 0.01);
    expect(transientBound(double) / peakTransient(double).peak).toBeLessThan(1.25);
    expect(transientBound(modeWith(0.5, 4))).toBe(Infinity);
    expect(transientBound(modeWith(1, 4))).toBe(Infinity);
    expect(transientBound(modeWith(1e-300, 1))).toBeLessThan(2);
  });
});

describe('worstTransient', () => {
  it('is the largest peak of all modes of a list, and the first that has it', () => {
    const list = fc.array(fc.oneof(real(0.5, 1), real(1, 30), fc.constantFrom(2, 4)), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.constantFrom(...TUNED), list, real(0.2, 1.2), (method, values, share) => {
        const spectrum = fromEigenvalues(values);
        const { parameters: best } = optimalTuning(method, spectrum);
        const analysis = analyze(method, { ...best, eta: best.eta * share }, spectrum);
        const peaks = analysis.modes.map((mode) => peakTransient(mode));
        const largest = Math.max(...peaks.map(({ peak }) => peak));
        const first = peaks.findIndex(({ peak }) => peak === largest);
        expect(worstTransient(analysis)).toEqual({ ...peaks[first], worst: analysis.modes[first] });
      }),
      { numRuns: 600 },
    );
  });

  it('is infinite where a mode is unbounded', () => {
    const { peak, worst } = worstTransient(analyze(heavyBall, { beta: 0.5, eta: 1 }, fromEigenvalues([1, 5])));
    expect([peak, worst.lambda]).toEqual([Infinity, 5]);
  });
});
