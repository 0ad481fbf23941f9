import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { gradientDescent } from '../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { METHODS } from '../../src/methods/index.ts';
import type { Method, MethodParameters, StepState } from '../../src/methods/method.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { quasiHyperbolic } from '../../src/methods/quasi-hyperbolic.ts';
import type { Vector } from '../../src/numeric/vector.ts';
import { batchForNoise } from '../../src/response/batch-for-noise.ts';
import { batchNoise } from '../../src/response/batch-noise.ts';
import { lossFloor } from '../../src/response/loss-floor.ts';
import { noiseResponse } from '../../src/response/noise-response.ts';
import { stationaryVariance } from '../../src/response/stationary-variance.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { analyze } from '../../src/stability/analyze.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { optimalTuning } from '../../src/tuning/optimal-tuning.ts';
import { even } from '../helpers/even.ts';
import { methodParameters } from '../helpers/method-parameters.ts';
import { real } from '../helpers/real.ts';

/** The sum of squares of what one noisy gradient makes of all later points, by the algorithm's own steps. */
function sumOfSquares(method: Method, parameters: MethodParameters, lambda: number): number {
  let noise = 0;
  const gradient = (point: Vector): Vector => point.map((value) => lambda * value + noise);
  // A first step without noise, after which no buffer is empty.
  let state: StepState = method.step(parameters, { current: [0], previous: [0] }, gradient);
  let sum = 0;
  for (let k = 0; k < 20_000; k++) {
    noise = k === 0 ? 1 : 0;
    state = method.step(parameters, state, gradient);
    sum += state.current[0]! ** 2;
  }
  return sum;
}

type StoredRow = readonly [name: string, parameters: MethodParameters, lambda: number, ...moments: number[]];

const STORED = JSON.parse(
  readFileSync(new URL('../oracles/stored-noise.json', import.meta.url), 'utf8'),
) as readonly StoredRow[];

describe.each(METHODS.map((method) => [method.name, method] as const))('stationaryVariance of %s', (_, method) => {
  it('is the sum of squares of the response of what the method stores to one noisy gradient, as are floors and batches', () => {
    fc.assert(
      fc.property(methodParameters(method), real(0.05, 2), (parameters, lambda) => {
        const mode = analyzeMode(method, parameters, lambda);
        fc.pre(mode.spectralRadius < 0.995);
        const variance = stationaryVariance(mode);
        expect(Math.abs(variance / sumOfSquares(method, parameters, lambda) - 1)).toBeLessThan(1e-8);
        expect(Math.abs(noiseResponse(method, parameters, lambda).stored.variance / variance - 1)).toBeLessThan(1e-9);
        const analysis = analyze(method, parameters, fromEigenvalues([lambda]));
        expect(lossFloor(analysis)).toBe(0.5 * lambda * variance);
        const ofBatch = batchNoise(analysis, 3, 6);
        expect(ofBatch.variance).toBe(0.5 * variance);
        expect(ofBatch.lossFloor).toBeCloseTo(0.25 * lambda * variance, 12);
        // With σ² = 10 the floor is 5λ Var/B: B = 5, but next to a whole number rounding decides.
        expect(batchForNoise(analysis, 10, lambda * variance * (1 + 1e-12))).toBe(5);
      }),
      { numRuns: 25 },
    );
  });
});

describe('stationaryVariance', () => {
  it('solves the Lyapunov equation of the whole state of methods that store look-ahead points or decay, to 1e-12', () => {
    expect(STORED.length).toBe(60);
    for (const [name, given, lambda, variance = NaN, correlation = NaN] of STORED) {
      const method = METHODS.find((one) => one.name === name);
      if (method === undefined) throw new Error(`no ${name}`);
      const parameters = name === 'pytorch-sgd' ? { ...given, nesterov: true } : given;
      const where = `${name} ${JSON.stringify(given)}`;
      const { stored, iterate } = noiseResponse(method, parameters, lambda);
      expect(Math.abs(stationaryVariance(analyzeMode(method, parameters, lambda)) / variance - 1), where).toBeLessThan(
        1e-12,
      );
      expect(Math.abs(stored.variance / variance - 1), where).toBeLessThan(1e-12);
      expect(Math.abs((stored.correlation ?? NaN) - correlation), where).toBeLessThan(1e-12);
      if (name === 'heavy-ball-decoupled') expect(stored).toEqual(iterate);
      else expect(Math.abs(iterate.variance / variance - 1), where).toBeGreaterThan(1e-12);
    }
  });

  it('is that of θ for Nesterov’s own form, and of θ + γ(θ − θ₋) for ν = β, which stores those', () => {
    const own = { beta: 0.5, eta: 0.5 };
    const stored = { beta: 0.5, nu: 0.5, eta: 1 };
    const [x, y] = [noiseResponse(nesterov, own, 1), noiseResponse(quasiHyperbolic, stored, 1)];
    expect(stationaryVariance(analyzeMode(nesterov, own, 1))).toBeCloseTo(x.iterate.variance, 15);
    expect(stationaryVariance(analyzeMode(quasiHyperbolic, stored, 1))).toBeCloseTo(x.lookAhead.variance, 14);
    expect(y.lookAhead.variance / x.iterate.variance).toBeGreaterThan(1.5);
    expect([x.stored, y.stored]).toEqual([x.iterate, y.lookAhead]);
  });

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
