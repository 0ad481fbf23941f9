import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { gradientDescent } from '../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import type { LookAheadLine, Method, Momentum } from '../../src/methods/method.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import { fromInterval } from '../../src/spectrum/from-interval.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { bestBetaFor } from '../../src/tuning/best-beta-for.ts';
import { bestEtaFor } from '../../src/tuning/best-eta-for.ts';
import { optimalTuning } from '../../src/tuning/optimal-tuning.ts';
import { LINES } from '../helpers/look-ahead-lines.ts';
import { real } from '../helpers/real.ts';
import { refusal } from '../helpers/refusal.ts';
import { smallest, worstRate } from '../helpers/worst-rate.ts';

function onLine(lookAhead: LookAheadLine): Method {
  return {
    ...(generalMomentum as Method),
    lookAhead,
    polynomial: ({ beta = NaN, oneMinusBeta, eta }, lambda) => {
      const momentum = oneMinusBeta === undefined ? beta : 1 - oneMinusBeta;
      const gamma = lookAhead.constant + lookAhead.slope * momentum;
      return generalMomentum.polynomial({ beta: momentum, gamma, eta }, lambda);
    },
  };
}

describe('bestEtaFor', () => {
  it('is attained, and no η that a search finds is better, for any look-ahead line', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LINES), real(-0.9, 0.98), real(1, 200), (line, beta, kappa) => {
        const found = smallest(
          (eta) => worstRate(beta, line.constant + line.slope * beta, eta, 1, kappa),
          0,
          4 / kappa,
          60,
        );
        fc.pre(found < 0.9999);
        const { parameters, rate } = bestEtaFor(onLine(line), { beta }, fromKappa(kappa));
        expect(found).toBeGreaterThan(rate - 1e-6);
        expect(
          Math.abs(worstRate(beta, line.constant + line.slope * beta, parameters.eta, 1, kappa) - rate),
        ).toBeLessThan(1e-6);
      }),
      { numRuns: 60 },
    );
  });

  it('takes the geometric middle of the heavy ball’s plateau ρ = √β', () => {
    const { parameters, rate, closedForm } = bestEtaFor(heavyBall, { beta: 0.81 }, fromInterval(2, 32));
    expect(parameters.eta).toBeCloseTo(0.19 / 8, 15);
    expect(parameters.eta).toBeCloseTo(Math.sqrt(((1 - 0.9) ** 2 / 2) * ((1 + 0.9) ** 2 / 32)), 15);
    expect(rate).toBe(0.9);
    expect(closedForm).toBe(true);
    expect(bestEtaFor(nesterov, { beta: 0.81 }, fromInterval(2, 32)).closedForm).toBe(false);
  });

  it('joins its two laws at β = ρ*²: (1 − β)/√(μL) = 2(1 + β)/(μ + L)', () => {
    const spectrum = fromInterval(1, 9);
    expect(bestEtaFor(heavyBall, { beta: 0.25 }, spectrum)).toMatchObject({
      parameters: { eta: 0.25 },
      rate: 0.5,
      rateGap: 0.5,
    });
    const below = bestEtaFor(heavyBall, { beta: 0.25 - 2 ** -54 }, spectrum);
    expect(below.parameters.eta).toBeCloseTo(0.25, 15);
    // Detuned by δ = 2⁻⁵⁴ the rate is √((1 + ρ)δ/4) further: from the double root.
    expect(below.rate).toBeGreaterThan(0.5);
    expect(below.rate).toBeLessThan(0.5 + 2 ** -26);
  });

  it('takes the same rate at both ends for a small or negative β', () => {
    expect(bestEtaFor(heavyBall, { beta: 0 }, fromKappa(3)).rate).toBeCloseTo(0.5, 15);
    const { rate, parameters } = bestEtaFor(heavyBall, { beta: -0.25 }, fromKappa(3));
    expect(parameters.eta).toBeCloseTo(0.375, 15);
    expect(rate).toBeCloseTo((0.375 + Math.sqrt(0.375 ** 2 + 1)) / 2, 14);
    expect(bestEtaFor(heavyBall, { beta: -0.25 }, fromKappa(1)).rate).toBe(0.5);
  });

  it('finds the one step of gradient descent as Nesterov without momentum', () => {
    const { parameters, rate, rateDecay } = bestEtaFor(nesterov, { beta: 0 }, fromInterval(4, 4));
    expect(parameters.eta).toBeCloseTo(0.25, 15);
    expect([rate, rateDecay]).toEqual([0, Infinity]);
  });

  it('finds the band of stable learning rates that Nesterov has beyond β = 1', () => {
    const { rate, parameters } = bestEtaFor(nesterov, { beta: 1.5 }, fromInterval(1, 1.1));
    expect(rate).toBeLessThan(1);
    expect(rate).toBeCloseTo(
      smallest((eta) => worstRate(1.5, 1.5, eta, 1, 1.1), 0.5, 1.3),
      6,
    );
    expect(parameters.beta).toBe(1.5);
  });

  it('refuses a momentum with which nothing is stable', () => {
    const refuse = (method: unknown, momentum: Momentum): string =>
      refusal(() => bestEtaFor(method as Method, momentum, fromKappa(4)));
    const rule = 'RangeError: bestEtaFor: the momentum must be one for which some learning rate is stable, got ';
    expect(refuse(heavyBall, { beta: 1 })).toBe(`${rule}beta = 1`);
    expect(refuse(heavyBall, { beta: -1 })).toBe(`${rule}beta = -1`);
    expect(refuse(heavyBall, { oneMinusBeta: 2.5 })).toBe(`${rule}oneMinusBeta = 2.5`);
    expect(refuse(heavyBall, { oneMinusBeta: -1e-20 })).toBe(`${rule}oneMinusBeta = -1e-20`);
    expect(refuse(nesterov, { beta: 1.5 })).toBe(`${rule}beta = 1.5`);
    expect(bestEtaFor(heavyBall, { oneMinusBeta: 1e-20 }, fromKappa(4)).rateGap).toBe(5e-21);
    expect(bestEtaFor(heavyBall, { beta: -1 + 2 ** -53 }, fromKappa(4)).rateGap).toBeGreaterThan(0);
  });

  it('refuses methods whose momentum does not determine their look-ahead, and spectra without curvature', () => {
    expect(refusal(() => bestEtaFor(generalMomentum as Method, { beta: 0.5 }, fromKappa(4)))).toMatch(
      /^TypeError: bestEtaFor: method must have/,
    );
    expect(refusal(() => bestEtaFor(gradientDescent as Method, { beta: 0.5 }, fromKappa(4)))).toMatch(
      /^TypeError: bestEtaFor: method must have/,
    );
    expect(refusal(() => bestEtaFor(heavyBall, { beta: 0.5 }, fromEigenvalues([0])))).toMatch(
      /^RangeError: bestEtaFor: spectrum must/,
    );
    expect(refusal(() => bestEtaFor(heavyBall, { beta: 0.5, oneMinusBeta: 0.4 }, fromKappa(4)))).toMatch(
      /^RangeError: bestEtaFor: beta must be 1 - oneMinusBeta/,
    );
  });
});

describe('bestBetaFor', () => {
  it('is attained, and no β that a search finds is better, for any look-ahead line', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LINES), real(0.01, 3.9), real(1, 200), (line, x, kappa) => {
        const found = smallest(
          (beta) => worstRate(beta, line.constant + line.slope * beta, x / kappa, 1, kappa),
          -3,
          3,
          200,
        );
        fc.pre(found < 0.9999);
        const { parameters, rate } = bestBetaFor(onLine(line), x / kappa, fromKappa(kappa));
        const beta = 1 - (parameters.oneMinusBeta ?? NaN);
        expect(found).toBeGreaterThan(rate - 1e-6);
        expect(Math.abs(worstRate(beta, line.constant + line.slope * beta, x / kappa, 1, kappa) - rate)).toBeLessThan(
          1e-6,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('damps the end critically that is farther from √(ηλ) = 1', () => {
    expect(bestBetaFor(heavyBall, 0.25, fromInterval(0.25, 1))).toEqual({
      parameters: { beta: 0.5625, oneMinusBeta: 0.4375, eta: 0.25 },
      rate: 0.75,
      rateGap: 0.25,
      rateDecay: -Math.log(0.75),
      closedForm: true,
    });
    expect(bestBetaFor(heavyBall, 2.25, fromInterval(0.25, 1))).toMatchObject({
      parameters: { beta: 0.25 },
      rate: 0.5,
      rateGap: 0.5,
    });
    expect(bestBetaFor(heavyBall, 1, fromInterval(0.25, 1.44)).rate).toBe(0.5);
  });

  it('is β = (1 − √(ημ))/(1 + √(ημ)), ρ = 1 − √(ημ) for Nesterov up to its optimum', () => {
    fc.assert(
      fc.property(real(0.01, 1), real(1.1, 1e4), (part, kappa) => {
        const eta = (4 / (3 * kappa + 1)) * part;
        const { parameters, rateGap, closedForm } = bestBetaFor(nesterov, eta, fromKappa(kappa));
        const root = Math.sqrt(eta);
        expect(rateGap / root).toBeCloseTo(1, 12);
        expect((parameters.oneMinusBeta ?? NaN) / ((2 * root) / (1 + root))).toBeCloseTo(1, 7);
        expect(closedForm).toBe(false);
      }),
    );
  });

  it('has nothing to choose where one step suffices', () => {
    expect(bestBetaFor(nesterov, 0.25, fromInterval(4, 4))).toMatchObject({
      parameters: { beta: 0, oneMinusBeta: 1 },
      rate: 0,
      rateDecay: Infinity,
    });
    expect(bestBetaFor(heavyBall, 0.25, fromInterval(4, 4))).toMatchObject({
      parameters: { beta: 0, oneMinusBeta: 1 },
      rate: 0,
      rateGap: 1,
    });
  });

  it('gives the family the heavy ball’s momentum: no look-ahead helps', () => {
    fc.assert(
      fc.property(real(0.05, 3.9), real(1, 100), real(-1, 1), real(-1, 1), (x, kappa, beta, gamma) => {
        const { parameters, rate } = bestBetaFor(generalMomentum, x / kappa, fromKappa(kappa));
        expect(parameters).toEqual({ ...bestBetaFor(heavyBall, x / kappa, fromKappa(kappa)).parameters, gamma: 0 });
        expect(worstRate(beta, gamma, x / kappa, 1, kappa)).toBeGreaterThan(rate - 1e-7);
      }),
    );
  });

  it('refuses a learning rate with which nothing is stable: from 4/L on', () => {
    const { eta } = bestBetaFor(heavyBall, 1 - 2 ** -53, fromInterval(1, 4)).parameters;
    expect(eta).toBe(1 - 2 ** -53);
    const rule = 'RangeError: bestBetaFor: eta must be one for which some momentum is stable, below 4/L = 1, got ';
    expect(refusal(() => bestBetaFor(heavyBall, 1, fromInterval(1, 4)))).toBe(`${rule}1`);
    expect(refusal(() => bestBetaFor(nesterov, 1.5, fromInterval(1, 4)))).toBe(`${rule}1.5`);
    expect(refusal(() => bestBetaFor(heavyBall, 0, fromInterval(1, 4)))).toBe(
      'RangeError: bestBetaFor: eta must be a finite number > 0, got 0',
    );
  });

  it('refuses a method without momentum, and spectra without curvature', () => {
    expect(refusal(() => bestBetaFor(gradientDescent as Method, 0.1, fromKappa(4)))).toBe(
      'TypeError: bestBetaFor: method must have momentum, got gradient-descent',
    );
    expect(refusal(() => bestBetaFor(heavyBall, 0.1, fromEigenvalues([0])))).toMatch(
      /^RangeError: bestBetaFor: spectrum must/,
    );
  });

  it('agrees with the unconstrained optimum at its learning rate', () => {
    for (const method of [heavyBall, nesterov] as Method[]) {
      for (const kappa of [2, 100, 1e8]) {
        const best = optimalTuning(method, fromKappa(kappa));
        expect(bestBetaFor(method, best.parameters.eta, fromKappa(kappa)).rateGap / best.rateGap).toBeCloseTo(1, 7);
      }
    }
  });
});
