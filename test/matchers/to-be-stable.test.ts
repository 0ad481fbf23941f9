import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aggregatedMomentum,
  analyze,
  analyzeMode,
  characteristicPolynomial,
  fromEigenvalues,
  fromKappa,
  heavyBall,
  modeOf,
  nesterov,
  optimalTuning,
  standardTuning,
} from '../../src/index.ts';
import '../../src/matchers/vitest.ts';
import { failureOf } from '../helpers/failure-of.ts';
import { real } from '../helpers/real.ts';

describe('toBeStable', () => {
  it('agrees with ηλ < 2(1 + β), |β| < 1, for heavy ball', () => {
    const inputs = [real(-1.5, 1.5), fc.double({ min: 0.001, max: 5, noNaN: true })] as const;
    fc.assert(
      fc.property(...inputs, (beta, eta) => {
        const mode = analyzeMode(heavyBall, { beta, eta }, 1);
        // Jury's three conditions; at the edges, which doubles hit, the formula is exact too.
        if (Math.abs(beta) < 1 && eta < 2 * (1 + beta)) expect(mode).toBeStable();
        else expect(mode).not.toBeStable();
      }),
    );
  });

  it('takes modes with and without a method, analyses of either order, and tunings', () => {
    expect(modeOf(characteristicPolynomial({ beta: 0.5, gamma: 0, eta: 1, lambda: 1 }))).toBeStable();
    expect(analyze(heavyBall, { beta: 0.9, eta: 0.03 }, fromKappa(100))).toBeStable();
    expect(standardTuning(nesterov, fromKappa(100))).toBeStable();
    expect(optimalTuning(heavyBall, fromKappa(1e30))).toBeStable();
    expect(analyze(aggregatedMomentum, { betas: [0, 0.9], eta: 0.1 }, fromKappa(10))).toBeStable();
  });

  it('does not take a marginal mode for a stable one, and says on which boundary it is', () => {
    const flip = analyzeMode(heavyBall, { beta: 0.5, eta: 3 }, 1);
    expect(flip).not.toBeStable();
    expect(failureOf(() => expect(flip).toBeStable())).toBe(
      'expected ρ < 1, got heavy ball at λ = 1: ρ = 1 (marginal, on the flip boundary)',
    );
  });

  it('names the worst curvature of an unstable analysis', () => {
    const analysis = analyze(heavyBall, { beta: 0.9, eta: 0.04 }, fromKappa(100));
    expect(failureOf(() => expect(analysis).toBeStable())).toMatch(
      /^expected ρ < 1, got heavy ball on \[1, 100\]: ρ = 1\.5 \(unstable\), worst at λ = 100$/,
    );
    const saddle = analyze(heavyBall, { beta: 0.9, eta: 0.01 }, fromEigenvalues([-2, 1, 4]));
    expect(failureOf(() => expect(saddle).toBeStable())).toMatch(/on \[-2, 4\]: .* worst at λ = -2$/);
    const downhill = analyze(heavyBall, { beta: 0.9, eta: 0.01 }, fromEigenvalues([-2]));
    expect(failureOf(() => expect(downhill).toBeStable())).toMatch(/on \[-2, -2\]: .* worst at λ = -2$/);
  });

  it('negated, says what was stable', () => {
    const mode = modeOf(characteristicPolynomial({ beta: 0.25, gamma: 0, eta: 1, lambda: 1 }));
    expect(failureOf(() => expect(mode).not.toBeStable())).toBe(
      'expected an unstable or marginal mode, got the mode: ρ = 0.5 (stable)',
    );
  });

  it.each([[3], [null], [{ rate: 0.5 }], ['heavy-ball']])('refuses %j', (received) => {
    expect(failureOf(() => expect(received).toBeStable())).toMatch(
      /^toBeStable: received must be a mode, an analysis or a tuning/,
    );
    expect(failureOf(() => expect(received).not.toBeStable())).toMatch(/^toBeStable: received must be/);
  });
});
