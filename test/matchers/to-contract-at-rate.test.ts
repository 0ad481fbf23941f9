import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  analyzeMode,
  diagonalQuadratic,
  fromKappa,
  gradientDescent,
  heavyBall,
  optimalTuning,
  simulate,
} from '../../src/index.ts';
import '../../src/matchers/vitest.ts';
import { failureOf } from '../helpers/failure-of.ts';

describe('toContractAtRate', () => {
  it('knows √β between the critical edges of heavy ball', () => {
    const inputs = [
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
    ] as const;
    fc.assert(
      fc.property(...inputs, (beta, t) => {
        const eta = (1 - Math.sqrt(beta)) ** 2 * (1 - t) + (1 + Math.sqrt(beta)) ** 2 * t;
        const mode = analyzeMode(heavyBall, { beta, eta }, 1);
        expect(mode).toContractAtRate(Math.sqrt(beta));
        expect(mode).not.toContractAtRate(Math.sqrt(beta) * (1 + 2e-12));
        expect(mode).toContractAtRate(Math.sqrt(beta) * (1 + 2e-12), { tolerance: 1e-11 });
      }),
    );
  });

  it('by the gap sees what no rate near 1 can say', () => {
    const tuning = optimalTuning(heavyBall, fromKappa(1e24));
    expect(tuning).toContractAtRate({ gap: 2e-12 }, { tolerance: 1e-7 });
    expect(tuning).not.toContractAtRate({ gap: 2.1e-12 }, { tolerance: 1e-7 });
    // As a rate, the two are the same to 1e-12.
    expect(tuning).toContractAtRate(1 - 2.1e-12);
  });

  it('measures a trajectory, and successive iterates', () => {
    const run = simulate(heavyBall, { beta: 0.81, eta: 0.01 }, diagonalQuadratic([1, 100]), { maxSteps: 200 });
    expect(run).toContractAtRate(0.9);
    expect(run.iterates).toContractAtRate(0.9);
    expect(run).not.toContractAtRate(0.902);
    expect(run).toContractAtRate({ gap: 0.1 }, { tolerance: 1e-2 });
    expect(failureOf(() => expect(run).toContractAtRate(0.5))).toMatch(
      /^expected ρ to be 0\.5 within 0\.001 relative, got 0\.9\d*: a trajectory with ρ = 0\.9\d*, from \d+ differences$/,
    );
  });

  it('says what was expected and what was found', () => {
    const mode = analyzeMode(heavyBall, { beta: 0.25, eta: 1 }, 1);
    expect(failureOf(() => expect(mode).toContractAtRate(0.25))).toBe(
      'expected ρ to be 0.25 within 1e-12 relative, got 0.5: heavy ball at λ = 1: ρ = 0.5 (stable)',
    );
    expect(failureOf(() => expect(mode).not.toContractAtRate({ gap: 0.5 }))).toBe(
      'expected 1 − ρ not to be 0.5 within 1e-12 relative, got 0.5: heavy ball at λ = 1: ρ = 0.5 (stable)',
    );
  });

  it('takes a rate of 0: one step', () => {
    expect(analyzeMode(gradientDescent, { eta: 1 }, 1)).toContractAtRate(0);
    expect(analyzeMode(gradientDescent, { eta: 0.5 }, 1)).not.toContractAtRate(0);
  });

  it('refuses what is no rate, no gap, no tolerance and nothing with a rate', () => {
    const mode = analyzeMode(heavyBall, { beta: 0.25, eta: 1 }, 1);
    expect(failureOf(() => expect(mode).toContractAtRate(1))).toBe('toContractAtRate: rate must be in [0, 1), got 1');
    expect(failureOf(() => expect(mode).toContractAtRate(-0.1))).toBe(
      'toContractAtRate: rate must be in [0, 1), got -0.1',
    );
    expect(failureOf(() => expect(mode).toContractAtRate(NaN))).toMatch(/rate must be a finite number/);
    expect(failureOf(() => expect(mode).toContractAtRate({ gap: 0 }))).toBe(
      'toContractAtRate: gap must be in (0, 1], got 0',
    );
    expect(failureOf(() => expect(mode).toContractAtRate({ gap: 1.5 }))).toMatch(/gap must be in \(0, 1\]/);
    expect(failureOf(() => expect(mode).toContractAtRate(0.5, { tolerance: -1 }))).toBe(
      'toContractAtRate: tolerance must be a finite number ≥ 0, got -1',
    );
    expect(failureOf(() => expect(5).toContractAtRate(0.5))).toMatch(/^toContractAtRate: received must be a mode/);
    expect(failureOf(() => expect([[1], [1]]).toContractAtRate(0.5))).toMatch(/^estimateRate: trajectory must have 4/);
  });

  it('at the largest gap, 1, is a rate of 0', () => {
    expect(analyzeMode(gradientDescent, { eta: 1 }, 1)).toContractAtRate({ gap: 1 });
  });
});
