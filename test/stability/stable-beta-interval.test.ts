import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { gradientDescent } from '../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { inputRangeError, inputTypeError } from '../../src/numeric/input-error.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import { fromInterval } from '../../src/spectrum/from-interval.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { stableBetaInterval } from '../../src/stability/stable-beta-interval.ts';
import { LINES, methodOnLine, rateOnLine } from '../helpers/look-ahead-lines.ts';
import { real } from '../helpers/real.ts';

describe('stableBetaInterval', () => {
  it('holds a β exactly when it is stable', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LINES),
        real(1, 5),
        real(0.001, 5),
        fc.array(real(-5, 5), { minLength: 10 }),
        (line, L, etaL, betas) => {
          const interval = stableBetaInterval(methodOnLine(line), etaL / L, fromKappa(L));
          const ends = interval === null ? [] : [interval.lower, interval.upper].filter(Number.isFinite);
          for (const beta of [...betas, ...ends.flatMap((end) => [end - 1e-6, end + 1e-6])]) {
            const isInside = interval !== null && interval.lower < beta && beta < interval.upper;
            const rate = rateOnLine(line, beta, etaL / L, fromKappa(L));
            if (Math.abs(rate - 1) > 1e-9) expect(rate < 1).toBe(isInside);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is (max(−1, ηL/2 − 1), 1) for heavy ball, and empty from ηL = 4 on', () => {
    const at = (eta: number): unknown => stableBetaInterval(heavyBall, eta, fromInterval(0.5, 2));
    expect(at(0.25)).toEqual({ lower: -0.75, upper: 1 });
    expect(at(1.5)).toEqual({ lower: 0.5, upper: 1 });
    expect(at(2 - 2 ** -52)).toEqual({ lower: 1 - 2 ** -52, upper: 1 });
    expect(at(2)).toBeNull();
    expect(at(3)).toBeNull();
  });

  it('reaches beyond 1 for Nesterov: 1/(1 − ημ), as far as L allows', () => {
    expect(stableBetaInterval(nesterov, 0.5, fromKappa(1))).toEqual({ lower: -1.5, upper: 2 });
    expect(stableBetaInterval(nesterov, 0.5, fromKappa(3))).toEqual({ lower: -1.5, upper: 0.5 });
    expect(stableBetaInterval(nesterov, 0.375, fromKappa(2))).toEqual({ lower: -1.3, upper: 1.6 });
  });

  it('is all of ℝ for Nesterov with ηλ = 1 on every curvature', () => {
    expect(stableBetaInterval(nesterov, 0.25, fromInterval(4, 4))).toEqual({ lower: -Infinity, upper: Infinity });
    expect(stableBetaInterval(nesterov, 1, fromKappa(1.5))).toEqual({ lower: -2, upper: 0.5 });
  });

  it('is empty where the look-ahead cancels β but not the instability', () => {
    // γ = −⅗ + β and ηλ = 1: D = ⅗ and p(−1) = 2.2. γ = 2 + β: D = −2. γ = −1 + β: D = 1.
    const at = (constant: number): unknown => stableBetaInterval(methodOnLine({ constant, slope: 1 }), 1, fromKappa(1));
    expect(at(-0.6)).toEqual({ lower: -Infinity, upper: Infinity });
    expect(at(0.5)).toBeNull();
    expect(at(2)).toBeNull();
    expect(at(-1)).toBeNull();
  });

  it('has no negative zero for an end', () => {
    // ηλ = 2: 0 < −β < 1 for Nesterov, −1 < −β < 0 for γ = β − ½.
    expect(stableBetaInterval(nesterov, 2, fromKappa(1))).toEqual({ lower: -1, upper: 0 });
    expect(stableBetaInterval(methodOnLine({ constant: -0.5, slope: 1 }), 2, fromKappa(1))).toEqual({
      lower: 0,
      upper: 1,
    });
  });

  it('is empty when L is infinite, and leaves negative eigenvalues out', () => {
    expect(stableBetaInterval(heavyBall, 1, fromKappa(Infinity))).toBeNull();
    expect(stableBetaInterval(heavyBall, 1, fromEigenvalues([-1, 2, 3]))).toEqual({ lower: 0.5, upper: 1 });
  });

  it('names what is wrong with its input', () => {
    expect(() => stableBetaInterval(heavyBall, 0, fromKappa(4))).toThrow(
      inputRangeError('stableBetaInterval: eta must be a finite number > 0, got 0'),
    );
    expect(() => stableBetaInterval(heavyBall, 1, fromEigenvalues([0]))).toThrow(
      'stableBetaInterval: spectrum must have an eigenvalue above its flat threshold, got 1 flat and 0 negative',
    );
    for (const method of [gradientDescent, generalMomentum]) {
      expect(() => stableBetaInterval(method, 1, fromKappa(4))).toThrow(
        inputTypeError(
          `stableBetaInterval: method must have a look-ahead γ that β determines, got ${method.name}, which has none`,
        ),
      );
    }
  });
});
