import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { emaHeavyBall } from '../../src/methods/ema-heavy-ball.ts';
import { heavyBallDecoupled } from '../../src/methods/heavy-ball-decoupled.ts';
import { heavyBallL2 } from '../../src/methods/heavy-ball-l2.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { METHODS } from '../../src/methods/index.ts';
import type { Method } from '../../src/methods/method.ts';
import { nesterovL2 } from '../../src/methods/nesterov-l2.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { pytorchSgd } from '../../src/methods/pytorch-sgd.ts';
import { quasiHyperbolic } from '../../src/methods/quasi-hyperbolic.ts';
import { robustMomentum } from '../../src/methods/robust-momentum.ts';
import { tripleMomentum } from '../../src/methods/triple-momentum.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import { fromInterval } from '../../src/spectrum/from-interval.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { analyze } from '../../src/stability/analyze.ts';
import { bestBetaFor } from '../../src/tuning/best-beta-for.ts';
import { bestEtaFor } from '../../src/tuning/best-eta-for.ts';
import { iterationsTo } from '../../src/tuning/iterations-to.ts';
import { optimalTuning } from '../../src/tuning/optimal-tuning.ts';
import { ridgeOf } from '../../src/tuning/ridge-of.ts';
import { standardTuning } from '../../src/tuning/standard-tuning.ts';
import { methodParameters } from '../helpers/method-parameters.ts';
import { real } from '../helpers/real.ts';
import { refusal } from '../helpers/refusal.ts';

const OWN = METHODS.filter(({ coordinates }) => coordinates === 'own').map((method) => [method.name, method] as const);
/** Eight units of the last place. */
const EIGHT_U = 8 * 2 ** -53;

describe.each(OWN)('bestEtaFor with %s', (_, method) => {
  it('finds a learning rate that no other beats', () => {
    fc.assert(
      fc.property(methodParameters(method), real(1, 50), (given, kappa) => {
        const spectrum = fromKappa(kappa);
        const stable = [0.01, 0.1, 0.3, 1, 3, 10].some(
          (eta) => analyze(method, { ...given, eta: eta / kappa }, spectrum).rate < 0.999,
        );
        fc.pre(stable);
        const { parameters, rate, rateGap } = bestEtaFor(method, { ...given, eta: undefined } as never, spectrum);
        expect(rate + rateGap).toBeCloseTo(1, 15);
        expect(analyze(method, parameters, spectrum).rate).toBeLessThan(rate + 1e-6);
        for (let factor = 0.01; factor < 100; factor *= 1.07) {
          expect(analyze(method, { ...parameters, eta: parameters.eta * factor }, spectrum).rate).toBeGreaterThan(
            rate - 1e-9,
          );
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('bestEtaFor', () => {
  it('agrees with heavy ball and Nesterov, whose rates are right to 8u', () => {
    for (const beta of [0.1, 0.5, 0.9, 0.999]) {
      for (const kappa of [1.5, 100, 1e6]) {
        const spectrum = fromInterval(1, kappa);
        const plain = bestEtaFor(heavyBall, { beta }, spectrum);
        const ema = bestEtaFor(emaHeavyBall, { beta }, spectrum);
        expect(Math.abs(ema.rateGap / plain.rateGap - 1)).toBeLessThan(EIGHT_U);
        expect(Math.abs((ema.parameters.eta * (1 - beta)) / plain.parameters.eta - 1)).toBeLessThan(1e-13);
        const ahead = bestEtaFor(nesterov, { beta }, spectrum);
        const torch = bestEtaFor(pytorchSgd, { beta, nesterov: true }, spectrum);
        expect(Math.abs(torch.rateGap / ahead.rateGap - 1)).toBeLessThan(EIGHT_U);
        expect(Math.abs(torch.parameters.eta / ahead.parameters.eta - 1)).toBeLessThan(EIGHT_U);
        const decayed = bestEtaFor(nesterovL2, { beta, weightDecay: 0.5 }, fromInterval(0.5, kappa - 0.5));
        expect(Math.abs(decayed.rateGap / ahead.rateGap - 1)).toBeLessThan(EIGHT_U);
      }
    }
  });

  it('says what was given when no learning rate is stable', () => {
    expect(refusal(() => bestEtaFor(heavyBallL2, { beta: 1.5, weightDecay: 1 }, fromKappa(2)))).toBe(
      'RangeError: bestEtaFor: the momentum must be one for which some learning rate is stable, got beta = 1.5, weightDecay = 1',
    );
    expect(refusal(() => bestEtaFor(pytorchSgd, { beta: 0.5, dampening: 1 }, fromKappa(2)))).toMatch(
      /^RangeError: bestEtaFor: the momentum must/,
    );
    expect(refusal(() => bestEtaFor(heavyBallL2, { beta: 0.5 }, fromKappa(2)))).toBe(
      'TypeError: heavy-ball-l2: weightDecay must be a finite number ≥ 0, got undefined',
    );
  });
});

describe('bestBetaFor', () => {
  const spectrum = fromInterval(1, 30);

  it('agrees with heavy ball and Nesterov to 8u in the rate', () => {
    for (const eta of [0.001, 0.01, 0.03, 0.05]) {
      const plain = bestBetaFor(heavyBall, eta, spectrum);
      const torch = bestBetaFor(pytorchSgd, 2 * eta, spectrum, { dampening: 0.5 });
      expect(Math.abs(torch.rateGap / plain.rateGap - 1)).toBeLessThan(EIGHT_U);
      expect(torch.parameters.oneMinusBeta).toBeCloseTo(plain.parameters.oneMinusBeta ?? NaN, 14);
      const decayed = bestBetaFor(heavyBallL2, eta, fromInterval(0.75, 29.75), { weightDecay: 0.25 });
      expect(Math.abs(decayed.rateGap / plain.rateGap - 1)).toBeLessThan(EIGHT_U);
      expect(decayed.parameters).toMatchObject({ eta, weightDecay: 0.25 });
    }
    const ahead = bestBetaFor(nesterov, 0.02, spectrum);
    const torch = bestBetaFor(pytorchSgd, 0.02, spectrum, { nesterov: true });
    expect(Math.abs(torch.rateGap / ahead.rateGap - 1)).toBeLessThan(EIGHT_U);
    expect(torch.parameters.beta).toBeCloseTo(ahead.parameters.beta ?? NaN, 14);
  });

  it('finds a momentum that no other beats', () => {
    for (const [method, eta, given] of [
      [emaHeavyBall, 0.5, {}],
      [emaHeavyBall, 50, {}],
      [quasiHyperbolic, 0.1, { nu: 0.7 }],
      [heavyBallDecoupled, 0.05, { weightDecay: 2 }],
    ] as readonly (readonly [Method, number, object])[]) {
      const { parameters, rate } = bestBetaFor(method, eta, spectrum, given);
      expect(analyze(method, parameters, spectrum).rate).toBeCloseTo(rate, 6);
      for (let beta = -0.9; beta < 1; beta += 0.01) {
        const other = { ...parameters, beta, oneMinusBeta: undefined };
        expect(analyze(method, other, spectrum).rate).toBeGreaterThan(rate - 1e-9);
      }
    }
  });

  it('refuses in one line what cannot be done', () => {
    expect(refusal(() => bestBetaFor(tripleMomentum, 0.01, spectrum))).toBe(
      'TypeError: bestBetaFor: method must have a polynomial that is linear in β, got triple-momentum',
    );
    expect(refusal(() => bestBetaFor(robustMomentum, 0.01, spectrum, { rho: 0.9, kappa: 30 }))).toBe(
      'TypeError: bestBetaFor: method must have momentum, got robust-momentum',
    );
    expect(refusal(() => bestBetaFor(heavyBallL2, 1, spectrum, { weightDecay: 1 }))).toBe(
      'RangeError: bestBetaFor: eta must be one for which some momentum is stable, got 1',
    );
    expect(refusal(() => ridgeOf(emaHeavyBall as Method, spectrum, 3))).toBe(
      'TypeError: ridgeOf: method must have the family’s β and η for its parameters, got ema-heavy-ball',
    );
  });
});

describe('optimalTuning', () => {
  it('holds the method’s own parameters', () => {
    const tuning = optimalTuning(heavyBallL2, fromInterval(0.5, 8.5), { weightDecay: 0.5 });
    expect(tuning).toMatchObject({
      parameters: { beta: 0.25, oneMinusBeta: 0.75, eta: 0.25, weightDecay: 0.5 },
      rate: 0.5,
      constraints: { weightDecay: 0.5 },
    });
    expect(tuning.attained.stability).toBe('stable');
    const bounded = optimalTuning(heavyBallL2, fromInterval(0.5, 8.5), { weightDecay: 0.5, maxEta: 0.1 });
    expect(bounded.parameters).toMatchObject({ eta: 0.1, weightDecay: 0.5 });
    expect(bounded.rate).toBeCloseTo(1 - Math.sqrt(0.1), 14);
    const held = optimalTuning(heavyBallL2, fromInterval(0.5, 8.5), { weightDecay: 0.5, beta: 0.5 });
    expect(held.rate).toBeCloseTo(Math.SQRT1_2, 14);
  });

  it('is beaten by no constants of the heavy ball with decoupled decay', () => {
    fc.assert(
      fc.property(real(1, 300), real(0, 3), real(-2, 2), real(0, 4), (kappa, weightDecay, beta, x) => {
        const { rate, attained } = optimalTuning(heavyBallDecoupled, fromKappa(kappa), { weightDecay });
        expect(attained.rate).toBeCloseTo(rate, 6);
        const other = { beta, weightDecay, eta: (x + 1e-6) / kappa };
        expect(analyze(heavyBallDecoupled, other, fromKappa(kappa)).rate).toBeGreaterThan(rate - 1e-7);
      }),
      { numRuns: 400 },
    );
  });

  it('names what is missing, and what is not the method’s', () => {
    const rule = 'RangeError: optimalTuning: method must be one whose best constants are known, got';
    const spectrum = fromKappa(9);
    expect(refusal(() => optimalTuning(heavyBallL2, spectrum))).toBe(`${rule} heavy-ball-l2 without weightDecay`);
    expect(refusal(() => optimalTuning(heavyBallL2, spectrum, { nu: 0.5 }))).toBe(
      'TypeError: optimalTuning: constraints must be among beta, oneMinusBeta, eta, maxEta, weightDecay, got nu',
    );
    expect(refusal(() => standardTuning(nesterovL2, spectrum, { weightDecay: 1, beta: 0.5 }))).toBe(
      'RangeError: standardTuning: constraints must leave β and η to the textbook, got beta',
    );
  });
});

describe('Nesterov’s two sets of constants', () => {
  it('have rates 1 − 1/√κ and 1 − 2/√(3κ + 1)', () => {
    for (const kappa of [1, 2, 100, 1e6, 1e12]) {
      expect(standardTuning(nesterov, fromKappa(kappa)).rateGap).toBeCloseTo(1 / Math.sqrt(kappa), 14);
      expect(optimalTuning(nesterov, fromKappa(kappa)).rateGap).toBeCloseTo(2 / Math.sqrt(3 * kappa + 1), 14);
    }
  });
});

describe.each(OWN)('iterationsTo with %s', (_, method) => {
  it('counts from empty buffers, as the literal algorithm does', () => {
    fc.assert(
      fc.property(methodParameters(method), real(0.1, 1), real(-5, -1), (parameters, lambda, power) => {
        const epsilon = 10 ** power;
        const spectrum = fromEigenvalues([lambda]);
        const { rateGap } = analyze(method, parameters, spectrum);
        fc.pre(rateGap > 5e-3);
        let state: ReturnType<typeof method.step> = { current: [1], previous: [1] };
        let last = 0;
        let isClose = false;
        for (let k = 1; k <= 30 / rateGap; k++) {
          state = method.step(parameters, state, ([theta = NaN]) => [lambda * theta]);
          const size = Math.abs(state.current[0] ?? NaN);
          if (size > epsilon) last = k;
          isClose ||= Math.abs(size / epsilon - 1) < 1e-9;
        }
        fc.pre(!isClose);
        expect(iterationsTo(epsilon, method, parameters, spectrum).fromRest).toBe(last + 1);
      }),
      { numRuns: 60 },
    );
  });
});
