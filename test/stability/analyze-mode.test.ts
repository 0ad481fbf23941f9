import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { gradientDescent } from '../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { modeOf } from '../../src/mode/mode-of.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { real } from '../helpers/real.ts';

describe('analyzeMode', () => {
  it('is the mode of the method’s polynomial, with what it was made from', () => {
    const parameters = { beta: 0.9, eta: 0.1 };
    expect(analyzeMode(nesterov, parameters, 2)).toEqual({
      ...modeOf(nesterov.polynomial(parameters, 2)),
      method: 'nesterov',
      parameters,
      lambda: 2,
      eta: 0.1,
      storedLookAhead: 0,
    });
  });

  it('hands on the tolerance', () => {
    const beta = 0.7;
    const lambda = (1 - Math.sqrt(beta)) ** 2;
    expect(analyzeMode(heavyBall, { beta, eta: 1 }, lambda).damping).toBe('critical');
    expect(analyzeMode(heavyBall, { beta, eta: 1 }, lambda, { criticalTolerance: 0 }).damping).not.toBe('critical');
  });

  it('depends on ηλ alone: a power of two may move from one to the other', () => {
    const positive = fc.double({ min: 0.01, max: 5, noNaN: true });
    const exponent = fc.integer({ min: -40, max: 40 });
    fc.assert(
      fc.property(real(-1.5, 1.5), positive, positive, exponent, (beta, eta, lambda, k) => {
        const one = analyzeMode(heavyBall, { beta, eta }, lambda);
        const other = analyzeMode(heavyBall, { beta, eta: eta * 2 ** k }, lambda * 2 ** -k);
        expect({ ...other, parameters: one.parameters, lambda, eta }).toEqual(one);
      }),
    );
  });

  it('has z → −z under ηλ → 2(1 + β) − ηλ, for the heavy ball', () => {
    const sixteenths = fc.integer({ min: -24, max: 64 }).map((n) => n / 16);
    fc.assert(
      fc.property(sixteenths, sixteenths, (beta, x) => {
        const one = analyzeMode(heavyBall, { beta, eta: 1 }, x);
        const other = analyzeMode(heavyBall, { beta, eta: 1 }, 2 * (1 + beta) - x);
        expect(other.spectralRadius).toBe(one.spectralRadius);
        expect([other.gap, other.decay, other.damping]).toEqual([one.gap, one.decay, one.damping]);
        expect(other.trace).toBe(-one.trace + 0);
      }),
    );
  });

  it('has the roots 1 − ηλ and 0 for gradient descent', () => {
    const mode = analyzeMode(gradientDescent, { eta: 0.5 }, 3);
    expect(mode.roots.map(({ re }) => re)).toEqual([-0.5, 0]);
    expect(mode.regime).toBe('memoryless');
  });

  it('knows the stability limits of Nesterov: (2 + 2β)/(1 + 2β), 1 − 1/β, and the band beyond β = 1', () => {
    const stability = (beta: number, x: number): string => analyzeMode(nesterov, { beta, eta: 1 }, x).stability;
    expect(['stable', 'marginal', 'unstable']).toEqual([1.49, 1.5, 1.51].map((x) => stability(0.5, x)));
    expect(['stable', 'marginal', 'unstable']).toEqual([2.99, 3, 3.01].map((x) => stability(-0.5, x)));
    expect(['unstable', 'marginal', 'stable', 'unstable']).toEqual([0.49, 0.5, 0.51, 1.21].map((x) => stability(2, x)));
  });

  it('has for triple momentum the rate 1 − 1/√κ at both ends', () => {
    // κ = 4, r = 1/2: η = (1 + r)/L, β = r²/(2 − r), γ = r²/((1 + r)(2 − r)).
    const parameters = { eta: 1.5 / 4, beta: 1 / 6, gamma: 1 / 9 };
    for (const lambda of [1, 4])
      expect(analyzeMode(generalMomentum, parameters, lambda).spectralRadius).toBeCloseTo(0.5, 15);
  });

  it('pins the heavy ball with β = 0.9, ηλ = 0.1: ρ = √0.9, z = 0.9 ± 0.3i', () => {
    const mode = analyzeMode(heavyBall, { beta: 0.9, eta: 0.1 }, 1);
    expect(mode.spectralRadius).toBeCloseTo(0.9486832980505138, 15);
    expect(mode.roots[0].re).toBeCloseTo(0.9, 15);
    expect(mode.roots[0].im).toBeCloseTo(0.3, 15);
  });

  it('refuses a curvature that is not finite', () => {
    expect(() => analyzeMode(heavyBall, { beta: 0.9, eta: 1 }, NaN)).toThrow(
      /lambda must be a finite number, got NaN$/,
    );
  });
});
