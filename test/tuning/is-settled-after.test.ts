import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { METHODS } from '../../src/methods/index.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { isSettledAfter } from '../../src/tuning/is-settled-after.ts';
import { iterationsTo } from '../../src/tuning/iterations-to.ts';
import { lastExceedance } from '../../src/tuning/last-exceedance.ts';
import { optimalTuning } from '../../src/tuning/optimal-tuning.ts';
import { real } from '../helpers/real.ts';

const TUNED = METHODS.filter((method) => method.optimal({ mu: 1, L: 10 }) !== null);

describe('isSettledAfter', () => {
  it('never holds before the last exceedance, from rest or not, also near double roots', () => {
    const close = fc.tuple(real(0.3, 0.99), real(-14, -4)).map(([beta, power]) => {
      const double = (1 - Math.sqrt(beta)) ** 2;
      return [beta, double * (1 + 10 ** power)] as const;
    });
    const start = fc.option(real(-3, 3), { nil: undefined });
    fc.assert(
      fc.property(
        fc.oneof(close, fc.tuple(real(-0.99, 0.999), real(1e-3, 3.9))),
        start,
        real(-12, -0.1),
        ([beta, eta], first, power) => {
          const mode = analyzeMode(heavyBall, { beta, eta }, 1);
          fc.pre(mode.stability === 'stable');
          const last = lastExceedance(mode, 10 ** power, first);
          for (const known of [last - 1, Math.floor(last / 2), 0].filter((k) => k < last)) {
            expect(isSettledAfter(mode, 10 ** power, first, known)).toBe(false);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('holds soon after it: within a time constant for separate roots, and a few at a double root', () => {
    const pair = analyzeMode(heavyBall, { beta: 0.81, eta: 1 }, 0.5);
    const last = lastExceedance(pair, 1e-6);
    expect(isSettledAfter(pair, 1e-6, undefined, last + Math.ceil(1 / pair.decay))).toBe(true);
    const double = analyzeMode(heavyBall, { beta: 0.25, eta: 1 }, 0.25);
    const lastOfDouble = lastExceedance(double, 1e-6);
    expect(isSettledAfter(double, 1e-6, undefined, lastOfDouble + Math.ceil(2 / double.decay))).toBe(true);
  });

  it('is not known of modes that do not settle, nor before the bound falls', () => {
    expect(isSettledAfter(analyzeMode(heavyBall, { beta: 1, eta: 1 }, 1), 0.5, undefined, 1e9)).toBe(false);
    expect(isSettledAfter(analyzeMode(heavyBall, { beta: 0, eta: 3 }, 1), 0.5, undefined, 1e9)).toBe(false);
    const slow = analyzeMode(heavyBall, { beta: 0, eta: 1e-3 }, 1);
    expect(isSettledAfter(slow, 0.9999, undefined, 500)).toBe(false);
    expect(isSettledAfter(slow, 0.9999, undefined, 1000)).toBe(true);
  });
});

describe('iterationsTo', () => {
  it('is the largest count of all eigenvalues of a list, and the first that has it', () => {
    const list = fc.array(fc.oneof(real(0.5, 1), real(1, 30), fc.constantFrom(2, 4)), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.constantFrom(...TUNED), list, real(-9, -0.5), real(0.2, 1), (method, values, power, share) => {
        const spectrum = fromEigenvalues(values);
        const { parameters: best } = optimalTuning(method, spectrum);
        const parameters = { ...best, eta: best.eta * share };
        const counts = spectrum.eigenvalues.map(
          (lambda) =>
            lastExceedance(
              analyzeMode(method, parameters, lambda),
              10 ** power,
              method.firstFactor?.(parameters, lambda),
            ) + 1,
        );
        const { fromRest, worst } = iterationsTo(10 ** power, method, parameters, spectrum);
        expect(fromRest).toBe(Math.max(...counts));
        expect(worst.lambda).toBe(spectrum.eigenvalues[counts.indexOf(fromRest)]);
      }),
      { numRuns: 600 },
    );
  });
});
