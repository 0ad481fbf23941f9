import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Matching } from '../../src/dynamics/flow.ts';
import { flowOf } from '../../src/dynamics/flow-of.ts';
import { emaHeavyBall } from '../../src/methods/ema-heavy-ball.ts';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { gradientDescent } from '../../src/methods/gradient-descent.ts';
import { heavyBallDecoupled } from '../../src/methods/heavy-ball-decoupled.ts';
import { heavyBallL2 } from '../../src/methods/heavy-ball-l2.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { pytorchSgd } from '../../src/methods/pytorch-sgd.ts';
import { quasiHyperbolic } from '../../src/methods/quasi-hyperbolic.ts';
import { inputRangeError } from '../../src/numeric/input-error.ts';
import { real } from '../helpers/real.ts';

const logUniform = (min: number, max: number): fc.Arbitrary<number> =>
  fc.double({ min: Math.log(min), max: Math.log(max), noNaN: true }).map(Math.exp);
const MATCHINGS: readonly Matching[] = ['conformal', 'central', 'textbook'];

/** |actual/expected − 1|, 0 where the two are equal. */
const relative = (actual: number, expected: number): number =>
  actual === expected ? 0 : Math.abs(actual / expected - 1);

describe('flowOf', () => {
  it('conformal: β = e^{−ch} and η = h²(1 + β)/2', () => {
    fc.assert(
      fc.property(logUniform(1e-6, 0.999), logUniform(1e-6, 1e3), (oneMinusBeta, eta) => {
        const { friction: c, timeStep: h, matching } = flowOf(heavyBall, { oneMinusBeta, eta });
        expect(matching).toBe('conformal');
        expect(relative(-Math.expm1(-c * h), oneMinusBeta)).toBeLessThan(2e-14);
        expect(relative((h * h * (1 + Math.exp(-c * h))) / 2, eta)).toBeLessThan(1e-14);
      }),
    );
  });

  it('central: β = (1 − ch/2)/(1 + ch/2) and η = h²/(1 + ch/2)', () => {
    fc.assert(
      fc.property(real(-0.99, 3), logUniform(1e-6, 1e3), (beta, eta) => {
        const { friction: c, timeStep: h } = flowOf(heavyBall, { beta, eta }, { matching: 'central' });
        expect((1 - (c * h) / 2) / (1 + (c * h) / 2)).toBeCloseTo(beta, 13);
        expect(relative((h * h) / (1 + (c * h) / 2), eta)).toBeLessThan(1e-13);
      }),
    );
  });

  it('textbook: β = 1 − ch and η = h²', () => {
    fc.assert(
      fc.property(real(-2, 3), logUniform(1e-6, 1e3), (beta, eta) => {
        const { friction: c, timeStep: h } = flowOf(heavyBall, { beta, eta }, { matching: 'textbook' });
        expect(1 - c * h).toBeCloseTo(beta, 14);
        expect(relative(h * h, eta)).toBeLessThan(1e-15);
      }),
    );
  });

  it('agrees between the matchings to second order in 1 − β', () => {
    for (const oneMinusBeta of [1e-3, 1e-5]) {
      const [conformal, central, textbook] = MATCHINGS.map((matching) =>
        flowOf(heavyBall, { oneMinusBeta, eta: 0.01 }, { matching }),
      );
      expect(conformal?.timeStep).toBe(central?.timeStep);
      expect(relative(conformal?.friction ?? 0, central?.friction ?? 1)).toBeLessThan(oneMinusBeta ** 2);
      expect(relative(conformal?.friction ?? 0, textbook?.friction ?? 1)).toBeLessThan(oneMinusBeta);
    }
  });

  it('keeps the digits of 1 − β: c h = −ln β ≈ 1 − β for 1 − β down to 1e-300', () => {
    for (const oneMinusBeta of [1e-17, 1e-100, 1e-300]) {
      for (const matching of MATCHINGS) {
        const { friction, timeStep } = flowOf(heavyBall, { oneMinusBeta, eta: 1 }, { matching });
        expect(relative(friction * timeStep, oneMinusBeta)).toBeLessThan(1e-15);
      }
    }
  });

  it('has no friction at β = 1, and negative friction beyond', () => {
    for (const matching of MATCHINGS) {
      expect(flowOf(heavyBall, { beta: 1, eta: 4 }, { matching })).toEqual({ friction: 0, timeStep: 2, matching });
      expect(flowOf(heavyBall, { beta: 1.5, eta: 4 }, { matching }).friction).toBeLessThan(0);
    }
  });

  it('is the same for every method with the same β and η: the flow does not see γ', () => {
    const flow = flowOf(heavyBall, { beta: 0.9, eta: 0.1 });
    expect(flowOf(nesterov, { beta: 0.9, eta: 0.1 })).toEqual(flow);
    expect(flowOf(generalMomentum, { beta: 0.9, gamma: 0.3, eta: 0.1 })).toEqual(flow);
  });

  it('takes gradient descent as β = 0: no conformal flow, friction 2/h with the central one, 1/h with the textbook’s', () => {
    const message = 'flowOf: beta must be > 0 for the conformal matching, got 0';
    expect(() => flowOf(gradientDescent, { eta: 0.5 })).toThrow(inputRangeError(message));
    const central = flowOf(gradientDescent, { eta: 0.5 }, { matching: 'central' });
    expect(central).toEqual({ friction: 2, timeStep: 1, matching: 'central' });
    const textbook = flowOf(gradientDescent, { eta: 0.25 }, { matching: 'textbook' });
    expect(textbook).toEqual({ friction: 2, timeStep: 0.5, matching: 'textbook' });
  });

  it('is that of the family that a method with parameters of its own is', () => {
    const flow = flowOf(heavyBall, { beta: 0.75, eta: 0.125 });
    expect(flowOf(emaHeavyBall, { beta: 0.75, eta: 0.5 })).toEqual(flow);
    expect(flowOf(quasiHyperbolic, { beta: 0.75, nu: 0.25, eta: 0.5 })).toEqual(flow);
    expect(flowOf(pytorchSgd, { beta: 0.75, dampening: 0.5, weightDecay: 3, eta: 0.25 })).toEqual(flow);
    expect(flowOf(heavyBallL2, { beta: 0.75, weightDecay: 3, eta: 0.125 })).toEqual(flow);
    // β(1 − ηw) = ¾.
    expect(flowOf(heavyBallDecoupled, { beta: 1, weightDecay: 2, eta: 0.125 })).toEqual(flow);
    expect(() => flowOf(pytorchSgd, { beta: 0.5, dampening: 1, eta: 1 })).toThrow(
      inputRangeError('flowOf: the learning rate of the family must be above 0, got 0'),
    );
  });

  it('refuses β outside the matching, and unknown matchings', () => {
    expect(() => flowOf(heavyBall, { beta: -0.5, eta: 1 })).toThrow(
      'flowOf: beta must be > 0 for the conformal matching',
    );
    const central = inputRangeError('flowOf: beta must be > -1 for the central matching, got -1');
    expect(() => flowOf(heavyBall, { beta: -1, eta: 1 }, { matching: 'central' })).toThrow(central);
    expect(flowOf(heavyBall, { beta: -1, eta: 1 }, { matching: 'textbook' }).friction).toBe(2);
    const unknown = inputRangeError(`flowOf: matching must be 'conformal', 'central' or 'textbook', got "naive"`);
    // @ts-expect-error: not one of the three
    expect(() => flowOf(heavyBall, { beta: 0.5, eta: 1 }, { matching: 'naive' })).toThrow(unknown);
  });
});
