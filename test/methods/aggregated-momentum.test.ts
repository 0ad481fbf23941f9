import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { aggregatedMomentum } from '../../src/methods/aggregated-momentum.ts';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { quasiHyperbolic } from '../../src/methods/quasi-hyperbolic.ts';
import { inputRangeError, inputTypeError } from '../../src/numeric/input-error.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { crookedSlope, expectSamePoints, pointsOf } from '../helpers/points-of-step.ts';
import { real } from '../helpers/real.ts';

describe('aggregatedMomentum', () => {
  it('with one β is the heavy ball, in its points and in its roots', () => {
    for (const beta of [0, 0.5, 0.9]) {
      expectSamePoints(
        pointsOf((state) => aggregatedMomentum.step({ betas: [beta], eta: 0.1 }, state, crookedSlope)),
        pointsOf((state) => heavyBall.step({ beta, eta: 0.1 }, state, crookedSlope)),
      );
    }
    fc.assert(
      fc.property(real(-1.2, 1.2), real(0.01, 2), real(-2, 6), (beta, eta, lambda) => {
        const mode = analyzeMode(aggregatedMomentum, { betas: [beta], eta }, lambda);
        const second = analyzeMode(heavyBall, { beta, eta }, lambda);
        expect(mode.spectralRadius).toBeCloseTo(second.spectralRadius, 14);
        expect(mode.stability).toBe(second.stability);
        expect(mode.boundary).toBe(second.boundary);
      }),
    );
  });

  it('with [0, β] is quasi-hyperbolic momentum with ν = 1/(2 − β), α = η(2 − β)/(2(1 − β)), on any gradient', () => {
    for (const beta of [0.3, 0.9]) {
      const eta = 0.1;
      const own = { beta, nu: 1 / (2 - beta), eta: (eta * (2 - beta)) / (2 * (1 - beta)) };
      expectSamePoints(
        pointsOf((state) => aggregatedMomentum.step({ betas: [0, beta], eta }, state, crookedSlope)),
        pointsOf((state) => quasiHyperbolic.step(own, state, crookedSlope)),
      );
    }
  });

  it('with [0, β] has the two roots of the family with η(1 − β/2), γ = β/(2 − β), beside 0', () => {
    fc.assert(
      fc.property(real(0.01, 0.99), real(0.01, 3), (beta, lambda) => {
        const { coefficients } = analyzeMode(aggregatedMomentum, { betas: [0, beta], eta: 1 }, lambda);
        const family = { beta, gamma: beta / (2 - beta), eta: 1 - beta / 2 };
        const { trace, determinant } = analyzeMode(generalMomentum, family, lambda);
        [1, -trace, determinant, 0].forEach((c, i) => expect(coefficients[i]).toBeCloseTo(c, 13));
      }),
    );
  });

  it('counts equal β as one velocity, in whatever order, −0 as 0', () => {
    const once = aggregatedMomentum.coefficients({ betas: [0.9, 0.5], eta: 0.1 }, 1);
    expect(aggregatedMomentum.coefficients({ betas: [0.5, 0.9, 0.5, 0.9], eta: 0.1 }, 1)).toEqual(once);
    expect(aggregatedMomentum.coefficients({ betas: [0, -0], eta: 0.1 }, 1).length).toBe(3);
    const twice = aggregatedMomentum.coefficients({ betas: [0.9, 0.9, 0.5], eta: 0.1 }, 1);
    expect(twice.length).toBe(once.length);
    expect(twice).not.toEqual(once);
    // The difference of two equal velocities decays like 0.9ᵏ, more slowly than the points, which never see it.
    expect(analyzeMode(aggregatedMomentum, { betas: [0.9, 0.9, 0], eta: 0.8 }, 1).spectralRadius).toBeLessThan(0.85);
  });

  it('refuses lists that are none, empty, too long, or hold something else than numbers', () => {
    const at = (betas: unknown) => () => aggregatedMomentum.coefficients({ betas: betas as number[], eta: 1 }, 1);
    const rule = 'aggregated-momentum: betas must be a list of 1 to 64 numbers';
    expect(at(0.9)).toThrow(inputTypeError(`${rule}, got 0.9`));
    expect(at(undefined)).toThrow(inputTypeError(`${rule}, got undefined`));
    expect(at([])).toThrow(inputRangeError(`${rule}, got 0`));
    expect(at(Array(65).fill(0))).toThrow(inputRangeError(`${rule}, got 65`));
    expect(at([0, NaN])).toThrow(inputRangeError('aggregated-momentum: betas[1] must be a finite number, got NaN'));
    expect(at(['0'])).toThrow(inputTypeError('aggregated-momentum: betas[0] must be a finite number, got "0"'));
    expect(aggregatedMomentum.coefficients({ betas: Array(64).fill(0.5) as number[], eta: 1 }, 1).length).toBe(3);
  });
});
