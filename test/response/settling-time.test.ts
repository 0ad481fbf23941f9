import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emaHeavyBall } from '../../src/methods/ema-heavy-ball.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { propagate } from '../../src/mode/propagate.ts';
import { settlingTime } from '../../src/response/settling-time.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { iterationsTo } from '../../src/tuning/iterations-to.ts';
import { real } from '../helpers/real.ts';
import { refusal } from '../helpers/refusal.ts';

describe('settlingTime', () => {
  it('is the first step from which on the band is never left, found by looking at every step', () => {
    fc.assert(
      fc.property(fc.constantFrom(heavyBall, nesterov), real(0, 0.95), real(0.02, 1.2), (method, beta, eta) => {
        const mode = analyzeMode(method, { beta, eta }, 1);
        fc.pre(mode.stability === 'stable' && mode.decay > 1e-3);
        const most = Math.ceil(40 / mode.decay);
        let last = -1;
        for (let k = 0; k <= most; k++) {
          if (Math.abs(propagate(mode, k, { current: 1, previous: 1 }).current) > 0.02) last = k;
        }
        expect(settlingTime(mode, 0.02)).toBe(last + 1);
      }),
    );
  });

  it('is what iterationsTo takes the largest of', () => {
    const parameters = { beta: 0.8, eta: 0.1 };
    const curvatures = [0.1, 1, 7];
    const times = curvatures.map((lambda) => settlingTime(analyzeMode(heavyBall, parameters, lambda), 1e-6));
    const { fromRest } = iterationsTo(1e-6, heavyBall, parameters, fromEigenvalues(curvatures));
    expect(fromRest).toBe(Math.max(...times));
  });

  it('is infinite for a mode that does not settle', () => {
    expect(settlingTime(analyzeMode(heavyBall, { beta: 0.5, eta: 3 }, 1), 0.5)).toBe(Infinity);
    expect(settlingTime(analyzeMode(heavyBall, { beta: 0.5, eta: 1 }, -1), 0.5)).toBe(Infinity);
  });

  it('is infinite where the larger root is so near 1 that no phase counts the steps, with or without a first step of one’s own', () => {
    for (const eta of [1e-202, 1e-300]) {
      expect(settlingTime(analyzeMode(heavyBall, { beta: 0.9, eta }, 1), 0.02)).toBe(Infinity);
    }
    const ema = { beta: 0.9, eta: 1e-204 };
    expect(iterationsTo(0.02, emaHeavyBall, ema, fromEigenvalues([1])).fromRest).toBe(Infinity);
    // ln 50/(−ln ρ) with −ln ρ = 10ηλ.
    expect(
      settlingTime(analyzeMode(heavyBall, { beta: 0.9, eta: 1e-200 }, 1), 0.02) / 1e199 / Math.log(50),
    ).toBeCloseTo(1, 12);
  });

  it('refuses bands that are none', () => {
    const mode = analyzeMode(heavyBall, { beta: 0.5, eta: 1 }, 1);
    const words = 'settlingTime: epsilon must be a number between 0 and 1, got';
    expect(refusal(() => settlingTime(mode, 0))).toBe(`RangeError: ${words} 0`);
    expect(refusal(() => settlingTime(mode, 1))).toBe(`RangeError: ${words} 1`);
    expect(refusal(() => Reflect.apply(settlingTime, null, [mode, '1%']) as number)).toBe(`TypeError: ${words} "1%"`);
  });
});
