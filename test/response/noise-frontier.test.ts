import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { gradientDescent } from '../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import type { Method } from '../../src/methods/method.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { noiseFrontier } from '../../src/response/noise-frontier.ts';
import { noiseResponse } from '../../src/response/noise-response.ts';
import { stationaryVariance } from '../../src/response/stationary-variance.ts';
import { tuneUnderNoise } from '../../src/response/tune-under-noise.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import type { Analysis } from '../../src/stability/analysis.ts';
import { analyze } from '../../src/stability/analyze.ts';
import { even } from '../helpers/even.ts';
import { refusal } from '../helpers/refusal.ts';

const worst = (analysis: Analysis): number => Math.max(...analysis.modes.map(stationaryVariance));

describe('noiseFrontier', () => {
  it('has parameters that attain the rate and the variance, and falls', () => {
    for (const method of [gradientDescent, heavyBall, nesterov] as readonly Method[]) {
      for (const kappa of [1, 1.5, 100]) {
        const { points } = noiseFrontier(method, fromKappa(kappa), { points: 5 });
        points.forEach(({ rate, variance, parameters }, i) => {
          const analysis = analyze(method, parameters, fromKappa(kappa));
          expect(analysis.rate).toBeLessThanOrEqual(rate + 1e-7);
          expect(variance / worst(analysis)).toBeCloseTo(1, 12);
          if (i > 0) expect(variance).toBeLessThan(points[i - 1]!.variance);
        });
      }
    }
  });

  it.each([heavyBall, nesterov])('is undercut by no other point that is as fast: $name', (method) => {
    const spectrum = fromKappa(10);
    const { points, tolerance } = noiseFrontier(method, spectrum, { points: 6 });
    const near = fc.tuple(fc.nat({ max: 4 }), even(-1, 1), even(-1, 1), even(1, 8));
    fc.assert(
      fc.property(near, ([i, u, v, digits]) => {
        const point = points[i + 1]!;
        const { beta = NaN, eta } = point.parameters;
        const size = 10 ** -digits;
        const other = { beta: beta + u * size, eta: eta * (1 + v * size) };
        const analysis = analyze(method, other, spectrum);
        if (analysis.rate <= point.rate)
          expect(worst(analysis)).toBeGreaterThanOrEqual(point.variance * (1 - tolerance));
      }),
      { numRuns: 4000 },
    );
    // And none far away: a grid.
    for (let beta = -0.99; beta < 1; beta += 0.01) {
      for (let eta = 0.001; eta < 0.4; eta *= 1.05) {
        const analysis = analyze(method, { beta, eta }, spectrum);
        for (const { rate, variance } of points) {
          if (analysis.rate <= rate) expect(worst(analysis)).toBeGreaterThanOrEqual(variance * (1 - tolerance));
        }
      }
    }
  });

  it('begins at (κ + 1)/(2κ^{3/2}) for heavy ball and at 1/κ for gradient descent, and ends at a hundredth of the gap', () => {
    const first = (method: typeof heavyBall | typeof gradientDescent): number =>
      noiseFrontier(method, fromKappa(100), { points: 2 }).points[0]!.variance;
    expect(first(heavyBall)).toBeCloseTo(101 / 2000, 9);
    expect(first(gradientDescent)).toBeCloseTo(0.01, 12);
    const { points, approximate } = noiseFrontier(heavyBall, fromKappa(100));
    expect(points.length).toBe(33);
    expect(points[32]!.rateGap / points[0]!.rateGap).toBeCloseTo(0.01, 14);
    expect(approximate).toBe(true);
  });

  it('is at critical damping on μ for heavy ball: β = r², η = (1 − r)²/μ', () => {
    for (const { rate, variance, parameters } of noiseFrontier(heavyBall, fromKappa(30), { points: 4 }).points) {
      expect(parameters.beta).toBeCloseTo(rate ** 2, 7);
      expect(parameters.eta).toBeCloseTo((1 - rate) ** 2, 7);
      expect(variance).toBeCloseTo(((1 - rate) * (1 + rate ** 2)) / (1 + rate) ** 3, 7);
    }
  });

  it('counts the points that a method stores: Nesterov as frameworks store it scatters more for the same iteration', () => {
    const stored: Method = {
      ...nesterov,
      name: 'stored-look-ahead',
      step({ beta = NaN, eta }, { current, memory }, gradient) {
        const slope = gradient(current);
        const buffer = slope.map((value, i) => beta * (memory?.[0]?.[i] ?? 0) + value);
        const next = current.map((value, i) => value - eta * (slope[i]! + beta * buffer[i]!));
        return { current: next, previous: current, memory: [buffer] };
      },
    };
    const spectrum = fromKappa(30);
    const { points: own } = noiseFrontier(nesterov, spectrum, { points: 3 });
    const { points: other } = noiseFrontier(stored, spectrum, { points: 3 });
    own.forEach((point, i) => {
      const rival = other[i]!;
      const { beta = NaN, eta } = rival.parameters;
      const exact = Math.max(
        ...[1, 30].map((lambda) => noiseResponse(nesterov, { beta, eta }, lambda).lookAhead.variance),
      );
      expect(rival.variance / exact).toBeCloseTo(1, 12);
      // For slow rates they are the same.
      expect(rival.variance / point.variance).toBeGreaterThan(i === 0 ? 1.05 : 1);
      // The least of one variance is not that of the other.
      const atOwn = point.parameters as { readonly beta: number; readonly eta: number };
      const ofOwn = Math.max(...[1, 30].map((lambda) => noiseResponse(nesterov, atOwn, lambda).lookAhead.variance));
      expect(rival.variance).toBeLessThanOrEqual(ofOwn * (1 + 1e-6));
    });
    const cap = own[0]!.variance;
    expect(tuneUnderNoise(nesterov, spectrum, cap).isBinding).toBe(false);
    expect(tuneUnderNoise(stored, spectrum, cap).isBinding).toBe(true);
    expect(tuneUnderNoise(stored, spectrum, other[1]!.variance).rateGap / other[1]!.rateGap).toBeCloseTo(1, 5);
  });

  it('takes the ends of a list', () => {
    const list = noiseFrontier(heavyBall, fromEigenvalues([1, 3, 10]), { points: 2 }).points;
    expect(list).toEqual(noiseFrontier(heavyBall, fromKappa(10), { points: 2 }).points);
  });

  it('says what it cannot do', () => {
    expect(refusal(() => noiseFrontier(heavyBall, fromKappa(100), { points: 1 }))).toBe(
      'RangeError: noiseFrontier: points must be a whole number from 2 to 10000, got 1',
    );
    expect(refusal(() => noiseFrontier(heavyBall, fromKappa(1e20)))).toBe(
      'RangeError: noiseFrontier: 1 - the best rate must be at least 1e-7, got 1.9999999998e-10 for kappa = 100000000000000000000',
    );
    expect(refusal(() => noiseFrontier(generalMomentum, fromKappa(100)))).toMatch(
      /^TypeError: noiseFrontier: method must/,
    );
  });
});
