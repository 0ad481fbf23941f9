import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { fromInterval } from '../../src/spectrum/from-interval.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { analyze } from '../../src/stability/analyze.ts';
import { optimalTuning } from '../../src/tuning/optimal-tuning.ts';
import { tuningSensitivity } from '../../src/tuning/tuning-sensitivity.ts';
import { refusal } from '../helpers/refusal.ts';

describe('tuningSensitivity', () => {
  it('is what detuning by 1e-8 costs, on each side of β and η', () => {
    fc.assert(
      fc.property(fc.double({ min: 1.5, max: 1000, noNaN: true }), (kappa) => {
        const spectrum = fromKappa(kappa);
        const { parameters, rate } = optimalTuning(heavyBall, spectrum);
        const { beta = NaN, eta } = parameters;
        const change = 1e-8;
        for (const { parameter, side, exponent, coefficient } of tuningSensitivity(spectrum).sides) {
          const step = side === 'below' ? -change : change;
          const detuned = parameter === 'beta' ? { beta: beta + step, eta } : { beta, eta: eta * (1 + step) };
          const cost = analyze(heavyBall, detuned, spectrum).rate - rate;
          expect(cost / (coefficient * change ** exponent)).toBeCloseTo(1, 2);
        }
      }),
    );
  });

  it('lists β below, β above, η below, η above, with exponent ½ but for β above', () => {
    const { sides } = tuningSensitivity(fromInterval(1, 9));
    const root = Math.sqrt(0.5);
    expect(sides).toEqual([
      { parameter: 'beta', side: 'below', exponent: 0.5, coefficient: Math.sqrt(1.5) },
      { parameter: 'beta', side: 'above', exponent: 1, coefficient: 1 },
      { parameter: 'eta', side: 'below', exponent: 0.5, coefficient: 0.5 * root },
      { parameter: 'eta', side: 'above', exponent: 0.5, coefficient: 1.5 * root },
    ]);
  });

  it('is √δ in β and ε in η for κ = 1', () => {
    expect(tuningSensitivity(fromKappa(1)).sides).toEqual([
      { parameter: 'beta', side: 'below', exponent: 0.5, coefficient: 1 },
      { parameter: 'beta', side: 'above', exponent: 0.5, coefficient: 1 },
      { parameter: 'eta', side: 'below', exponent: 1, coefficient: 1 },
      { parameter: 'eta', side: 'above', exponent: 1, coefficient: 1 },
    ]);
    expect(analyze(heavyBall, { beta: 1e-8, eta: 1 }, fromKappa(1)).rate).toBeCloseTo(1e-4, 12);
    expect(analyze(heavyBall, { beta: 0, eta: 1 - 1e-8 }, fromKappa(1)).rate).toBeCloseTo(1e-8, 15);
  });

  it('has η_max/η* = 1 + 1/κ: stable just below, unstable just above', () => {
    const spectrum = fromKappa(100);
    const { beta = NaN, eta } = optimalTuning(heavyBall, spectrum).parameters;
    const { fragility } = tuningSensitivity(spectrum);
    expect(fragility).toBe(1.01);
    expect(analyze(heavyBall, { beta, eta: eta * (fragility - 1e-12) }, spectrum).stability).toBe('stable');
    expect(analyze(heavyBall, { beta, eta: eta * (fragility + 1e-12) }, spectrum).stability).toBe('unstable');
  });

  it('needs a finite L', () => {
    expect(refusal(() => tuningSensitivity(fromKappa(Infinity)))).toMatch(
      /^RangeError: tuningSensitivity: L must be finite/,
    );
  });
});
