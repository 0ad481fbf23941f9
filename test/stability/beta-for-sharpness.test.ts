import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONVENTIONS } from '../../src/methods/conventions/index.ts';
import { ema } from '../../src/methods/conventions/ema.ts';
import { keras } from '../../src/methods/conventions/keras.ts';
import { polyak } from '../../src/methods/conventions/polyak.ts';
import { pytorch } from '../../src/methods/conventions/pytorch.ts';
import { qhm } from '../../src/methods/conventions/qhm.ts';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { emaHeavyBall } from '../../src/methods/ema-heavy-ball.ts';
import { gradientDescent } from '../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { METHODS } from '../../src/methods/index.ts';
import type { Method } from '../../src/methods/method.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { pidMomentum } from '../../src/methods/pid-momentum.ts';
import { betaForSharpness } from '../../src/stability/beta-for-sharpness.ts';
import { momentumForSharpness } from '../../src/stability/momentum-for-sharpness.ts';
import { sharpnessThresholdIn } from '../../src/stability/sharpness-threshold-in.ts';
import { sharpnessThreshold } from '../../src/stability/sharpness-threshold.ts';
import { RATE_NAMES, nameIn } from '../helpers/convention-cases.ts';
import { real } from '../helpers/real.ts';
import { refusal } from '../helpers/refusal.ts';
import { usualParameters } from '../helpers/usual-parameters.ts';

describe('betaForSharpness', () => {
  it('gives momenta between which the threshold exceeds the sharpness and nothing flatter is unstable, and none beyond', () => {
    fc.assert(
      fc.property(fc.constantFrom<Method>(heavyBall, nesterov), real(0.01, 5), real(-2, 2), (method, x, power) => {
        const eta = 10 ** power;
        const sharpness = x / eta;
        const { momenta, reason } = betaForSharpness(method, { eta }, sharpness);
        const isEnough = (beta: number): boolean => {
          const found = sharpnessThreshold(method, { beta, eta });
          return found.sharpness !== null && found.sharpness > sharpness && (found.least ?? 0) <= 0;
        };
        if (momenta === null) {
          expect(reason).toMatch(/^the momentum must be above .* and below /);
          for (let beta = -2; beta < 2; beta += 0.0625) expect(isEnough(beta)).toBe(false);
          return;
        }
        const [low, high] = [momenta.lower.momentum, momenta.upper.momentum];
        if (high - low < 1e-9) return;
        expect(isEnough(low + 1e-12)).toBe(true);
        expect(isEnough(high - 1e-12)).toBe(true);
        expect(isEnough(low - 1e-12)).toBe(false);
        expect(isEnough(high + 1e-12)).toBe(false);
      }),
    );
  });

  it('is ηλ/2 − 1 at least for heavy ball, and (2 − ηλ)/(2(ηλ − 1)) at most for Nesterov', () => {
    fc.assert(
      fc.property(real(0.01, 3.99), real(1.05, 1.3), (x, y) => {
        const lower = betaForSharpness(heavyBall, { eta: 1 }, x).momenta?.lower;
        expect(lower?.momentum).toBeCloseTo(x / 2 - 1, 14);
        expect(lower?.boundary).toBe('flip');
        const upper = betaForSharpness(nesterov, { eta: 1 }, y).momenta?.upper;
        expect(upper?.momentum).toBeCloseTo(Math.min((2 - y) / (2 * (y - 1)), 1), 13);
      }),
    );
  });

  it('says why there is none', () => {
    expect(betaForSharpness(heavyBall, { eta: 1 }, 5)).toEqual({
      sharpness: 5,
      momenta: null,
      reason: 'the momentum must be above 1.5 (flip) and below 1 (neimark-sacker)',
    });
    // At ηλ = 2 Nesterov's p(−1) = 2(1 + β)(1 − …) is −2β: nothing but negative momentum is left, down to D = 1.
    expect(betaForSharpness(generalMomentum, { gamma: 0.5, eta: 1 }, 4).reason).toBe(
      'the momentum must be above 3 (flip) and below 1 (neimark-sacker)',
    );
  });

  it('has none where the limits differ by less than the doubles, of which none lies between', () => {
    const parameters = { derivative: -1.9766311421990395, eta: 0.0024474416818647377 };
    expect(betaForSharpness(pidMomentum, parameters, 973.4011132621405)).toMatchObject({
      momenta: null,
      reason: 'the momentum must be above 1 (neimark-sacker) and below 1 (neimark-sacker)',
    });
    expect(betaForSharpness(emaHeavyBall, { eta: 1 }, 1e20).momenta).toBeNull();
    expect(betaForSharpness(emaHeavyBall, { eta: 1 }, 2 ** 53).momenta?.lower.momentum).toBe(1 - 2 ** -51);
  });

  it('serves every method that has a β: with a momentum in the interval the threshold is as asked', () => {
    const served = METHODS.filter((method) => 'beta' in method.parameters).flatMap((method) => {
      const parameters = usualParameters(method, { eta: 0.5, weightDecay: 0.1 });
      try {
        const { momenta } = betaForSharpness(method, parameters, 1);
        const beta = ((momenta?.lower.momentum ?? NaN) + (momenta?.upper.momentum ?? NaN)) / 2;
        expect(sharpnessThreshold(method, { ...parameters, beta }).sharpness, method.name).toBeGreaterThan(1);
        return [method.name];
      } catch (error) {
        expect(String(error)).toMatch(/must have a polynomial that is affine in beta/);
        return [];
      }
    });
    expect(served).toEqual(expect.arrayContaining(['heavy-ball', 'nesterov', 'general-momentum']));
  });

  it('refuses methods without β and sharpnesses that are none', () => {
    expect(refusal(() => betaForSharpness(gradientDescent, { eta: 1 }, 1))).toBe(
      'TypeError: betaForSharpness: method must have a momentum beta, got gradient-descent, which has none',
    );
    expect(refusal(() => betaForSharpness(heavyBall, { eta: 1 }, 0))).toBe(
      'RangeError: betaForSharpness: sharpness must be a finite number > 0, got 0',
    );
    const bent: Method = {
      ...heavyBall,
      name: 'bent',
      polynomial: ({ beta = 0, eta }, lambda) => heavyBall.polynomial({ beta: beta ** 2, eta }, lambda),
    };
    expect(refusal(() => betaForSharpness(bent, { eta: 1 }, 1))).toBe(
      'TypeError: betaForSharpness: method must have a polynomial that is affine in beta, got bent, whose is not',
    );
  });
});

describe('momentumForSharpness', () => {
  it.each(CONVENTIONS)('$name: gives the momenta between which the threshold exceeds the sharpness', (convention) => {
    const rate = nameIn(convention, RATE_NAMES);
    for (const x of [0.3, 1.1, 2.5, 3.7]) {
      const { momenta } = momentumForSharpness(convention, { [rate]: 0.5 }, x / 0.5);
      if (momenta === null) continue;
      const { lower, upper } = momenta;
      for (const share of [1e-9, 0.5, 1 - 1e-9]) {
        const momentum = lower.momentum + share * (upper.momentum - lower.momentum);
        const { sharpness } = sharpnessThresholdIn(convention, { [rate]: 0.5, [convention.momentum]: momentum });
        expect(sharpness).toBeGreaterThan(x / 0.5);
      }
      if (lower.boundary === null) continue;
      const beyond = { [rate]: 0.5, [convention.momentum]: lower.momentum - 1e-9 };
      expect(sharpnessThresholdIn(convention, beyond).sharpness ?? 0).toBeLessThan(x / 0.5);
    }
  });

  it('inverts the threshold at the momentum where both meet', () => {
    const torch = { lr: 0.1, dampening: 0.3, weight_decay: 0.5 };
    const decoupled = { learning_rate: 0.1, nesterov: true, weight_decay: 0.5 };
    const at = (found: ReturnType<typeof momentumForSharpness>, end: 'lower' | 'upper'): number =>
      found.momenta?.[end].momentum ?? NaN;
    const lower = at(momentumForSharpness(pytorch, torch, 45), 'lower');
    expect(sharpnessThresholdIn(pytorch, { ...torch, momentum: lower }).sharpness).toBeCloseTo(45, 11);
    const upper = at(momentumForSharpness(keras, decoupled, 15), 'upper');
    expect(sharpnessThresholdIn(keras, { ...decoupled, momentum: upper }).sharpness).toBeCloseTo(15, 11);
    const averaged = at(momentumForSharpness(qhm, { alpha: 0.1, nu: 0.9 }, 60), 'lower');
    expect(sharpnessThresholdIn(qhm, { alpha: 0.1, nu: 0.9, beta: averaged }).sharpness).toBeCloseTo(60, 11);
  });

  it('is (αλ − 2)/(αλ + 2) for the average, which bears any sharpness', () => {
    for (const x of [3, 30, 3e5]) {
      expect(momentumForSharpness(ema, { alpha: 1 }, x).momenta?.lower.momentum).toBeCloseTo((x - 2) / (x + 2), 13);
    }
  });

  it('ends where the range of the parameter does, and says why nothing is left', () => {
    expect(momentumForSharpness(pytorch, { lr: 1 }, 1).momenta).toEqual({
      lower: { momentum: 0, boundary: null },
      upper: { momentum: 1, boundary: 'neimark-sacker' },
    });
    expect(momentumForSharpness(pytorch, { lr: 1, nesterov: true }, 3).reason).toBe(
      'the momentum must be at least 0 and below -0.25 (flip)',
    );
    expect(momentumForSharpness(pytorch, { lr: 1 }, 9).reason).toBe(
      'the momentum must be above 3.5 (flip) and below 1 (neimark-sacker)',
    );
    // With ν = 0 QHM is gradient descent whatever β is; negative decay makes flat directions climb.
    expect(momentumForSharpness(qhm, { alpha: 1, nu: 0 }, 2).reason).toBe('flip at every momentum');
    expect(momentumForSharpness(qhm, { alpha: 1, nu: 0 }, 1.9).momenta?.upper.momentum).toBe(1);
    expect(momentumForSharpness(polyak, { alpha: 0.1, weightDecay: -1 }, 30).reason).toBe('fold at every momentum');
    expect(momentumForSharpness(pytorch, { lr: 0 }, 1).reason).toBe('a learning rate of 0 moves nothing');
  });

  it('refuses what the convention refuses', () => {
    expect(refusal(() => momentumForSharpness(pytorch, { lr: -1 }, 1))).toMatch(/^RangeError: pytorch: lr/);
    expect(refusal(() => momentumForSharpness(pytorch, { lr: 1 }, NaN))).toBe(
      'RangeError: momentumForSharpness: sharpness must be a finite number > 0, got NaN',
    );
  });
});
