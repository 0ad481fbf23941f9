import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { gradientDescent } from '../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { stationaryVariance } from '../../src/response/stationary-variance.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { optimalTuning } from '../../src/tuning/optimal-tuning.ts';

const real = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const even = (min: number, max: number) => fc.nat({ max: 1e6 }).map((n) => min + (max - min) * (n / 1e6));

describe('stationaryVariance', () => {
  it('solves the discrete Lyapunov equation, up to 1e-15 from each stability boundary', () => {
    const lines = readFileSync(new URL('../oracles/variance.csv', import.meta.url), 'utf8')
      .trim()
      .split('\n');
    expect(lines.length).toBe(400);
    for (const line of lines) {
      const [oneMinusBeta = NaN, gamma = NaN, eta = NaN, lambda = NaN, exact = NaN] = line.split(',').map(Number);
      const mode = analyzeMode(generalMomentum, { oneMinusBeta, gamma, eta }, lambda);
      expect(Math.abs(stationaryVariance(mode) / exact - 1), line).toBeLessThanOrEqual(8 * 2 ** -53);
    }
  });

  it('is η/(λ(2 − ηλ)) without momentum', () => {
    fc.assert(
      fc.property(real(1e-3, 1.999), real(-6, 6), (etaLambda, power) => {
        const lambda = 10 ** power;
        const eta = etaLambda / lambda;
        const exact = eta / (lambda * (2 - etaLambda));
        expect(stationaryVariance(analyzeMode(gradientDescent, { eta }, lambda)) / exact).toBeCloseTo(1, 12);
      }),
    );
  });

  it('is the same at both ends of the spectrum at the heavy ball’s optimum: (κ + 1)/(2κ^{3/2}) in units of 1/μ²', () => {
    for (const kappa of [2, 100, 1e4]) {
      for (const mode of optimalTuning(heavyBall, fromKappa(kappa)).attained.modes) {
        expect(stationaryVariance(mode) / ((kappa + 1) / (2 * kappa ** 1.5))).toBeCloseTo(1, 8);
      }
    }
  });

  it('is log-convex in the curvature, so that over an interval it is largest at an end', () => {
    fc.assert(
      fc.property(
        even(-0.9, 0.99),
        even(-0.4, 1.2),
        even(0.01, 1),
        even(0.01, 1),
        even(0, 1),
        (beta, gamma, p, q, t) => {
          const varianceAt = (lambda: number): number =>
            stationaryVariance(analyzeMode(generalMomentum, { beta, gamma, eta: 1 }, lambda));
          const [atP, atQ] = [varianceAt(p), varianceAt(q)];
          fc.pre(atP < Infinity && atQ < Infinity);
          const bound = (1 - t) * Math.log(atP) + t * Math.log(atQ);
          expect(Math.log(varianceAt((1 - t) * p + t * q))).toBeLessThanOrEqual(bound + 1e-9);
        },
      ),
    );
  });

  it('is infinite on the stability boundary and beyond', () => {
    for (const [beta, eta, lambda] of [
      [0.5, 3, 1],
      [1, 1, 1],
      [1.1, 1, 1],
      [-1.1, 1, 1],
      [0.5, 1, 0],
      [0.5, 1, -1],
    ] as const) {
      expect(stationaryVariance(analyzeMode(heavyBall, { beta, eta }, lambda))).toBe(Infinity);
    }
  });

  it('is 99.9 times as much at β = 0.99 and the same η = 1/100, and 0.995 as much at the same η/(1 − β) = 1/100 and β = 0.9', () => {
    const ratio = (beta: number, eta: number): number =>
      stationaryVariance(analyzeMode(heavyBall, { beta, eta }, 1)) /
      stationaryVariance(analyzeMode(gradientDescent, { eta: 0.01 }, 1));
    // (1 + β)(2 − η)/((1 − β)(2(1 + β) − η)), as a fraction: 199 · 1.99/3.97.
    expect(ratio(0.99, 0.01)).toBeCloseTo((199 * 1.99) / 3.97, 9);
    expect(ratio(0.9, 0.001)).toBeCloseTo(0.995, 3);
  });
});
