import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { batchForNoise } from '../../src/response/batch-for-noise.ts';
import { batchNoise } from '../../src/response/batch-noise.ts';
import { lossFloor } from '../../src/response/loss-floor.ts';
import { stationaryVariance } from '../../src/response/stationary-variance.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import { analyze } from '../../src/stability/analyze.ts';
import { real } from '../helpers/real.ts';
import { refusal } from '../helpers/refusal.ts';

const SPECTRUM = fromEigenvalues([0.5, 1, 2]);
const at = (beta: number, eta: number) => analyze(heavyBall, { beta, eta }, SPECTRUM);

describe('batchNoise', () => {
  it('is σ²/B times the response to noise of variance 1', () => {
    fc.assert(
      fc.property(
        real(0, 0.95),
        real(0.01, 1),
        real(0, 100),
        fc.integer({ min: 1, max: 1e6 }),
        (beta, eta, variance, batch) => {
          const analysis = at(beta, eta);
          const found = batchNoise(analysis, variance, batch);
          expect(found.gradientVariance).toBe(variance / batch);
          expect(found.variance).toBe((variance / batch) * Math.max(...analysis.modes.map(stationaryVariance)));
          expect(found.lossFloor).toBe((variance / batch) * lossFloor(analysis));
        },
      ),
    );
  });

  it('is infinite for a run that does not settle, however large the batch', () => {
    expect(batchNoise(at(0.5, 4), 0, 1)).toEqual({
      batch: 1,
      gradientVariance: 0,
      variance: Infinity,
      lossFloor: Infinity,
    });
  });

  it('refuses variances and batches that are none', () => {
    expect(refusal(() => batchNoise(at(0.5, 1), -1, 1))).toBe(
      'RangeError: batchNoise: exampleVariance must be a finite number ≥ 0, got -1',
    );
    expect(refusal(() => batchNoise(at(0.5, 1), 1, 0))).toMatch(
      /^RangeError: batchNoise: batch must be a whole number ≥ 1/,
    );
  });
});

describe('batchForNoise', () => {
  it('is the smallest batch whose loss floor is low enough', () => {
    fc.assert(
      fc.property(real(0, 0.95), real(0.01, 0.9), real(0.1, 1e4), real(0.01, 10), (beta, eta, variance, floor) => {
        const batch = batchForNoise(at(beta, eta), variance, floor);
        expect(batchNoise(at(beta, eta), variance, batch).lossFloor).toBeLessThanOrEqual(floor * (1 + 1e-12));
        if (batch > 1)
          expect(batchNoise(at(beta, eta), variance, batch - 1).lossFloor).toBeGreaterThan(floor * (1 - 1e-12));
      }),
    );
  });

  it('grows like 1/(1 − β) at a fixed learning rate, and stays at a fixed effective one', () => {
    const [plain = NaN, same = NaN, effective = NaN] = [at(0, 1e-4), at(0.99, 1e-4), at(0.99, 1e-6)].map((analysis) =>
      batchForNoise(analysis, 1e9, 0.1),
    );
    expect(same / plain).toBeCloseTo(100, 1);
    expect(effective / plain).toBeCloseTo(1, 3);
  });

  it('is at least one, and infinite for a run that does not settle', () => {
    expect(batchForNoise(at(0.5, 1), 0, 1)).toBe(1);
    expect(batchForNoise(at(0.5, 4), 1, 1)).toBe(Infinity);
  });

  it('refuses variances and floors that are none', () => {
    expect(refusal(() => batchForNoise(at(0.5, 1), NaN, 1))).toMatch(
      /^RangeError: batchForNoise: exampleVariance must be/,
    );
    expect(refusal(() => batchForNoise(at(0.5, 1), 1, 0))).toMatch(/^RangeError: batchForNoise: floor must be/);
  });
});
