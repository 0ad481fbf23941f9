import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emaHeavyBall } from '../../src/methods/ema-heavy-ball.ts';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { gradientDescent } from '../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { heavyBallL2 } from '../../src/methods/heavy-ball-l2.ts';
import { nesterovL2 } from '../../src/methods/nesterov-l2.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { quasiHyperbolic } from '../../src/methods/quasi-hyperbolic.ts';
import { meanSquareStability } from '../../src/response/mean-square-stability.ts';
import { noiseResponse } from '../../src/response/noise-response.ts';
import { stationaryVariance } from '../../src/response/stationary-variance.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { real } from '../helpers/real.ts';
import { refusal } from '../helpers/refusal.ts';

const FIXTURE = readFileSync(new URL('../oracles/noise.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(',').map((word) => (word === 'inf' ? Infinity : Number(word))));

function expectRelative(value: number | null, exact: number | undefined, tolerance: number): void {
  const error = Math.abs((value ?? NaN) - (exact ?? NaN));
  expect(error, `${value} for ${exact}`).toBeLessThanOrEqual(tolerance * Math.abs(exact ?? NaN));
}

describe('noiseResponse', () => {
  it('solves the discrete Lyapunov equation to 1e-14 relative, variances and correlations', () => {
    expect(FIXTURE.length).toBe(300);
    for (const [oneMinusBeta = NaN, gamma = NaN, eta = NaN, lambda = NaN, ...exact] of FIXTURE) {
      const { iterate, lookAhead, step } = noiseResponse(generalMomentum, { oneMinusBeta, gamma, eta }, lambda);
      [iterate, lookAhead, step].forEach(({ variance, correlation }, i) => {
        expectRelative(variance, exact[2 * i], 1e-14);
        expectRelative(correlation, exact[2 * i + 1], 1e-14);
      });
    }
  });

  it('has the velocity −step/η, averaged 1 − β times as large, with the correlation of the step', () => {
    fc.assert(
      fc.property(real(1e-3, 1.9), real(0.01, 0.9), real(-3, 3), (oneMinusBeta, share, power) => {
        const lambda = 10 ** power;
        const eta = (share * 2 * (2 - oneMinusBeta)) / lambda;
        const { step, velocity, averagedVelocity } = noiseResponse(heavyBall, { oneMinusBeta, eta }, lambda);
        expectRelative(velocity.variance, step.variance / eta ** 2, 1e-14);
        expectRelative(averagedVelocity.variance, velocity.variance * oneMinusBeta ** 2, 1e-14);
        expect(velocity.correlation).toBe(step.correlation);
        expect(averagedVelocity.correlation).toBe(step.correlation);
      }),
    );
  });

  it('averages with all digits of 1 − β where a method has a momentum of its own', () => {
    // Closed form with δ = 1 − β and x = δ: 2δ²/(δ (4 − 2δ − δ)), as η_family λ = δ.
    for (const oneMinusBeta of [1e-4, 1e-10, 1e-16, 1e-30]) {
      const { averagedVelocity } = noiseResponse(emaHeavyBall, { oneMinusBeta, eta: 1 }, 1);
      expectRelative(averagedVelocity.variance, (2 * oneMinusBeta) / (4 - 3 * oneMinusBeta), 1e-15);
    }
  });

  it('averages alike with and without decay of the weights, which shifts the curvature', () => {
    for (const decayed of [heavyBallL2, nesterovL2]) {
      const { averagedVelocity, velocity } = noiseResponse(
        decayed,
        { oneMinusBeta: 1e-10, eta: 1, weightDecay: 0.3 },
        0.7,
      );
      expectRelative(averagedVelocity.variance, velocity.variance * 1e-20, 1e-15);
    }
  });

  it('gives the velocities of pure noise, 1/(1 − β²) and (1 − β)/(1 + β), as ηλ → 0, with correlation β', () => {
    for (const beta of [0, 0.5, 0.9, 0.99]) {
      const { velocity, averagedVelocity } = noiseResponse(heavyBall, { beta, eta: 1e-12 }, 1);
      expectRelative(velocity.variance, 1 / (1 - beta ** 2), 1e-11);
      expectRelative(averagedVelocity.variance, (1 - beta) / (1 + beta), 1e-11);
      expect(velocity.correlation).toBeCloseTo(beta, 11);
    }
  });

  it('agrees with stationaryVariance, and the look-ahead point of heavy ball is its iterate', () => {
    fc.assert(
      fc.property(real(-0.9, 0.99), real(0.01, 0.99), (beta, share) => {
        const parameters = { beta, eta: share * 2 * (1 + beta) };
        const { iterate, lookAhead } = noiseResponse(heavyBall, parameters, 1);
        expectRelative(iterate.variance, stationaryVariance(analyzeMode(heavyBall, parameters, 1)), 1e-14);
        expectRelative(lookAhead.variance, iterate.variance, 1e-14);
        expect(lookAhead.correlation).toBeCloseTo(iterate.correlation ?? NaN, 13);
      }),
    );
  });

  it('is a number wherever the mode is stable, also where powers of η or 1 − β leave the doubles', () => {
    const steps = noiseResponse(nesterov, { beta: 1, eta: 5e-324 }, 1e10);
    expect(Object.values(steps).flatMap(({ variance }) => (Number.isNaN(variance) ? ['NaN'] : []))).toEqual([]);
    const { step, averagedVelocity } = noiseResponse(heavyBall, { oneMinusBeta: 1e-200, eta: 1e-200 }, 1);
    expectRelative(step.variance, 5e-201, 1e-14);
    expectRelative(averagedVelocity.variance, 5e-201, 1e-14);
  });

  it('is infinite, without correlation, unless the mode is stable', () => {
    for (const eta of [3, 4]) {
      const { iterate, averagedVelocity } = noiseResponse(heavyBall, { beta: 0.5, eta }, 1);
      expect(iterate).toEqual({ variance: Infinity, correlation: null });
      expect(averagedVelocity).toEqual({ variance: Infinity, correlation: null });
    }
  });

  it('of gradient descent has r = 1 − ηλ, and −ηλ/2 for its steps; a correlation of 0 is +0', () => {
    const { iterate, step } = noiseResponse(gradientDescent, { eta: 0.25 }, 1);
    expect(iterate.correlation).toBeCloseTo(0.75, 15);
    expect(step.correlation).toBeCloseTo(-0.125, 15);
    expect(Object.is(noiseResponse(heavyBall, { beta: 0.5, eta: 1 }, 1).step.correlation, 0)).toBe(true);
  });
});

describe('meanSquareStability', () => {
  it('is the fixed point of the second-moment recursion, and unstable where its spectral radius is at least 1', () => {
    for (const [oneMinusBeta = NaN, gamma = NaN, eta = NaN, lambda = NaN, ...rest] of FIXTURE) {
      const [multiplicative = NaN, exact = NaN] = rest.slice(6);
      const parameters = { oneMinusBeta, gamma, eta };
      const { stable, gain, variance } = meanSquareStability(generalMomentum, parameters, lambda, { multiplicative });
      expect(stable).toBe(exact < Infinity);
      if (stable) expectRelative(variance, exact, 1e-13 / (1 - gain));
      else expect(variance).toBe(Infinity);
    }
  });

  it('is the variance of what the method stores: that of its look-ahead points for quasi-hyperbolic momentum', () => {
    const parameters = { beta: 0.9, nu: 0.7, eta: 1 };
    const { stored, iterate, lookAhead } = noiseResponse(quasiHyperbolic, parameters, 0.5);
    expect([stored, stored.variance === iterate.variance]).toEqual([lookAhead, false]);
    const { gain, variance } = meanSquareStability(quasiHyperbolic, parameters, 0.5, { multiplicative: 0.4 });
    expectRelative(gain, 0.16 * lookAhead.variance, 1e-15);
    expectRelative(variance, lookAhead.variance / (1 - gain), 1e-15);
  });

  it('has heavy ball’s limit 2(1 − β²)λ/((1 − β)λ² + (1 + β)s²), and that of gradient descent 2λ/(λ² + s²)', () => {
    fc.assert(
      fc.property(real(-0.9, 0.99), real(0.1, 10), real(0.1, 10), (beta, lambda, multiplicative) => {
        const limit = (2 * (1 - beta ** 2) * lambda) / ((1 - beta) * lambda ** 2 + (1 + beta) * multiplicative ** 2);
        for (const share of [1 - 1e-9, 1 + 1e-9]) {
          const eta = share * limit;
          expect(meanSquareStability(heavyBall, { beta, eta }, lambda, { multiplicative }).stable).toBe(share < 1);
        }
        const plain = (2 * lambda) / (lambda ** 2 + multiplicative ** 2);
        expect(meanSquareStability(gradientDescent, { eta: plain }, lambda, { multiplicative }).gain).toBeCloseTo(1, 9);
      }),
    );
  });

  it('is the additive variance without multiplicative noise, and 0 without additive', () => {
    const parameters = { beta: 0.5, eta: 1 };
    expect(meanSquareStability(heavyBall, parameters, 1, { multiplicative: 0, additive: 2 })).toEqual({
      stable: true,
      gain: 0,
      variance: 6,
    });
    expect(meanSquareStability(heavyBall, parameters, 1, { multiplicative: 0.5, additive: 0 }).variance).toBe(0);
  });

  it('is unstable where the mode is, whatever the noise', () => {
    const verdict = { stable: false, gain: Infinity, variance: Infinity };
    expect(meanSquareStability(heavyBall, { beta: 0.5, eta: 3 }, 1, { multiplicative: 0 })).toEqual(verdict);
    expect(meanSquareStability(heavyBall, { beta: 0.5, eta: 3 }, 1, { multiplicative: 1, additive: 0 })).toEqual(
      verdict,
    );
  });

  it('refuses standard deviations that are not finite numbers ≥ 0', () => {
    const call = (noise: object) =>
      refusal(() => meanSquareStability(heavyBall, { beta: 0.5, eta: 1 }, 1, { multiplicative: 0, ...noise }));
    expect(call({ multiplicative: -1 })).toBe(
      'RangeError: meanSquareStability: multiplicative must be a finite number ≥ 0, got -1',
    );
    expect(call({ additive: NaN })).toBe(
      'RangeError: meanSquareStability: additive must be a finite number ≥ 0, got NaN',
    );
    expect(call({ additive: '1' })).toBe(
      'TypeError: meanSquareStability: additive must be a finite number ≥ 0, got "1"',
    );
  });
});
