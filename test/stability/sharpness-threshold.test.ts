import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConventionParameters } from '../../src/methods/conventions/convention.ts';
import { CONVENTIONS } from '../../src/methods/conventions/index.ts';
import { keras } from '../../src/methods/conventions/keras.ts';
import { pytorch } from '../../src/methods/conventions/pytorch.ts';
import { emaHeavyBall } from '../../src/methods/ema-heavy-ball.ts';
import { generalMomentum, type GeneralMomentumParameters } from '../../src/methods/general-momentum.ts';
import { gradientDescent } from '../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { sharpnessThresholdIn } from '../../src/stability/sharpness-threshold-in.ts';
import { sharpnessThreshold } from '../../src/stability/sharpness-threshold.ts';
import { real } from '../helpers/real.ts';
import { refusal } from '../helpers/refusal.ts';

type Row = readonly [name: string, parameters: ConventionParameters, sharpness: number, boundary: string];

const FIXTURE = JSON.parse(
  readFileSync(new URL('../oracles/sharpness.json', import.meta.url), 'utf8'),
) as readonly Row[];
const UNIT = 2 ** -53;

describe('sharpnessThreshold', () => {
  it('is where the literal update rule first has a root of modulus 1, to 8 units of 2⁻⁵³, with its boundary', () => {
    const rows = FIXTURE.filter(([name]) => name === 'general-momentum');
    expect(rows.length).toBe(25);
    for (const [, parameters, exact, kind] of rows) {
      const found = sharpnessThreshold(generalMomentum, parameters as unknown as GeneralMomentumParameters);
      expect(found.boundary).toBe(kind);
      expect(Math.abs((found.sharpness ?? NaN) / exact - 1)).toBeLessThanOrEqual(8 * UNIT);
    }
  });

  it('parts stable from unstable curvatures, within 1e-12 of itself', () => {
    fc.assert(
      fc.property(real(-1.5, 1.5), real(-1, 1.5), real(-8, 8), (beta, gamma, power) => {
        const parameters = { beta, gamma, eta: 10 ** power };
        const { sharpness, least, boundary } = sharpnessThreshold(generalMomentum, parameters);
        const at = (lambda: number) => analyzeMode(generalMomentum, parameters, lambda).stability;
        if (sharpness === null || least === null) {
          for (let x = -6; x < 4; x += 0.25) expect(at(10 ** (x - power))).toBe('unstable');
          return;
        }
        if (sharpness - least < 1e-9 * sharpness) return;
        expect(at(sharpness * (1 - 1e-12))).toBe('stable');
        expect(at(sharpness * (1 + 1e-12))).toBe('unstable');
        expect(at(least + 1e-12 * sharpness)).toBe('stable');
        expect(at(least - 1e-12 * sharpness)).toBe('unstable');
        const { atMinusOne, determinant } = analyzeMode(generalMomentum, parameters, sharpness).juryMargins;
        expect(boundary).toBe(Math.abs(atMinusOne) < Math.abs(determinant) ? 'flip' : 'neimark-sacker');
      }),
    );
  });

  it('is 2(1 + β)/η for heavy ball, 2/η for gradient descent, and falls towards 4/(3η) for Nesterov', () => {
    expect(sharpnessThreshold(heavyBall, { beta: 0.5, eta: 0.5 })).toEqual({
      sharpness: 6,
      boundary: 'flip',
      least: 0,
    });
    expect(sharpnessThreshold(gradientDescent, { eta: 0.5 })).toEqual({ sharpness: 4, boundary: 'flip', least: 0 });
    expect(sharpnessThreshold(nesterov, { oneMinusBeta: 1e-15, eta: 0.5 }).sharpness).toBeCloseTo(8 / 3, 14);
    // With β = −½ both roots of Nesterov's method meet the circle at D = 1: λ = (1 − 1/β)/η.
    expect(sharpnessThreshold(nesterov, { beta: -0.5, eta: 0.5 })).toEqual({
      sharpness: 6,
      boundary: 'neimark-sacker',
      least: 0,
    });
  });

  it('is bounded from below where flat directions are not stable: Nesterov with β = 2 at ηλ = ½', () => {
    expect(sharpnessThreshold(nesterov, { beta: 2, eta: 1 })).toEqual({ sharpness: 1.2, boundary: 'flip', least: 0.5 });
  });

  it('is null where no curvature is stable', () => {
    for (const beta of [1, 1.5, -1, -2]) expect(sharpnessThreshold(heavyBall, { beta, eta: 1 }).sharpness).toBeNull();
    expect(sharpnessThreshold(generalMomentum, { beta: -2, gamma: 0, eta: 1 }).boundary).toBeNull();
  });

  it('has all digits where the learning rate is that of an average, of which little is left', () => {
    for (const oneMinusBeta of [1e-3, 1e-9, 1e-15]) {
      const { sharpness } = sharpnessThreshold(emaHeavyBall, { oneMinusBeta, eta: 1 });
      const exact = (2 * (2 - oneMinusBeta)) / oneMinusBeta;
      expect(Math.abs((sharpness ?? NaN) / exact - 1)).toBeLessThanOrEqual(8 * UNIT);
    }
  });

  it('takes learning rates at the ends of the doubles', () => {
    expect(sharpnessThreshold(heavyBall, { beta: 0, eta: 2 ** -1000 }).sharpness).toBe(2 ** 1001);
    expect(sharpnessThreshold(heavyBall, { beta: 0, eta: 2 ** 1000 }).sharpness).toBe(2 ** -999);
  });

  it('refuses what the method refuses', () => {
    expect(refusal(() => sharpnessThreshold(heavyBall, { beta: 0.5, eta: -1 }))).toMatch(
      /^RangeError: heavy-ball: eta/,
    );
  });
});

describe('sharpnessThresholdIn', () => {
  it.each(CONVENTIONS)('$name: as its published rule, to 8 units of 2⁻⁵³ of what decay takes from', (convention) => {
    const rows = FIXTURE.filter(([name]) => name === convention.name);
    expect(rows.length).toBe(25);
    for (const [, parameters, exact, kind] of rows) {
      const found = sharpnessThresholdIn(convention, parameters);
      expect(found.boundary).toBe(kind);
      const decay = Math.max(Number(parameters['weight_decay'] ?? 0), Number(parameters['weightDecay'] ?? 0));
      const error = Math.abs((found.sharpness ?? NaN) - exact);
      expect(error, JSON.stringify(parameters)).toBeLessThanOrEqual(8 * UNIT * (exact + decay));
    }
  });

  it('begins at −w with coupled decay', () => {
    expect(sharpnessThresholdIn(pytorch, { lr: 0.5, momentum: 0.5, weight_decay: 0.25 })).toEqual({
      sharpness: 5.75,
      boundary: 'flip',
      least: -0.25,
    });
    expect(sharpnessThresholdIn(keras, { learning_rate: 0.5, momentum: 0.5, weight_decay: 0.25 }).least).toBe(-0.125);
  });

  it('is null at a learning rate of 0, and refuses what the convention refuses', () => {
    expect(sharpnessThresholdIn(pytorch, { lr: 0 }).sharpness).toBeNull();
    expect(refusal(() => sharpnessThresholdIn(pytorch, { lr: 0.1, nesterov: true }))).toMatch(
      /^RangeError: pytorch: nesterov must have momentum > 0/,
    );
  });
});
