import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { chebyshevSchedule } from '../../src/methods/schedules/chebyshev.ts';
import { constantSchedule } from '../../src/methods/schedules/constant.ts';
import { nesterovSchedule } from '../../src/methods/schedules/nesterov-sequence.ts';
import { scheduleOf } from '../../src/methods/schedules/schedule-of.ts';
import { scheduleMode } from '../../src/response/schedule-mode.ts';
import { scheduleResponse } from '../../src/response/schedule-response.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import { fromInterval } from '../../src/spectrum/from-interval.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import type { Spectrum } from '../../src/spectrum/spectrum.ts';
import { krylovBound } from '../../src/tuning/krylov-bound.ts';
import { real } from '../helpers/real.ts';
import { refusal } from '../helpers/refusal.ts';

describe('scheduleResponse', () => {
  it('bounds the gain at every curvature of the interval, also between those it tried', () => {
    const steps = fc.array(fc.tuple(real(0.01, 3.9), real(0, 1), real(0, 1)), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(steps, fc.array(real(0, 1), { minLength: 20, maxLength: 20 }), (rows, shares) => {
        const schedule = scheduleOf({
          eta: rows.map(([eta]) => eta),
          beta: rows.map(([, beta]) => beta),
          gamma: rows.map(([, beta, share]) => beta * share),
        });
        const { growthBound, worst } = scheduleResponse(schedule, fromInterval(0.05, 1));
        expect(worst.peak.peak).toBeLessThanOrEqual(growthBound ?? NaN);
        expect(growthBound).toBeLessThan(1.1 * worst.peak.peak);
        for (const share of shares) {
          const { peak } = scheduleMode(schedule, 0.05 + 0.95 * share).peak;
          expect(peak).toBeLessThanOrEqual((growthBound ?? NaN) * (1 + 1e-12));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('meets the Krylov bound with Chebyshev’s schedule, at both ends', () => {
    for (const [kappa, steps] of [
      [4, 5],
      [100, 60],
      [1e4, 400],
    ] as const) {
      const spectrum = fromKappa(kappa);
      const { final, averageRate, ends } = scheduleResponse(chebyshevSchedule(spectrum, steps), spectrum);
      const bound = krylovBound(spectrum, steps);
      expect(Math.abs(final.error / bound - 1)).toBeLessThan(1e-9);
      expect(averageRate).toBeCloseTo(bound ** (1 / steps), 10);
      expect(ends.map(({ lambda }) => lambda)).toEqual([1, kappa]);
      for (const { residuals } of ends) expect(Math.abs(residuals[steps] ?? NaN) / bound).toBeCloseTo(1, 8);
    }
  });

  it('finds the resonant curvature of steps that are each stable', () => {
    const kick = scheduleOf({ eta: [3, 0.1], beta: 0.9 });
    const { frozen, resonance, repeated, search } = scheduleResponse(kick, fromInterval(0.01, 1));
    expect(frozen.stability).toBe('stable');
    expect(resonance?.lambda).toBe(1);
    expect(resonance?.factor).toBeCloseTo(1.88466, 5);
    expect(repeated).toEqual({ lambda: 1, factor: resonance?.factor, stability: 'unstable' });
    expect(search).toEqual({ curvatures: 257, spacing: expect.closeTo(0.99 * Math.sin(Math.PI / 512), 12) as number });
  });

  it('finds a resonance inside the interval, where neither end resonates, as accurately as a fine scan', () => {
    const kick = scheduleOf({ eta: [0.5, 0.5, 0.1, 0.1, 0.1], beta: 0.9 });
    const { resonance, frozen } = scheduleResponse(kick, fromInterval(0.5, 4));
    let [best, at] = [0, NaN];
    for (let i = 0; i <= 200_000; i++) {
      const lambda = 0.5 + (3.5 * i) / 200_000;
      const { factor } = scheduleMode(kick, lambda).repeated;
      if (factor > best) [best, at] = [factor, lambda];
    }
    expect(frozen.stability).toBe('stable');
    for (const end of [0.5, 4]) expect(scheduleMode(kick, end).repeated.stability).toBe('stable');
    expect(resonance?.factor).toBeGreaterThanOrEqual(best);
    expect(resonance?.factor).toBeCloseTo(best, 9);
    expect(resonance?.lambda).toBeCloseTo(at, 4);
  });

  it('finds none in an alternation that stays stable, nor where a step is unstable by itself', () => {
    const calm = scheduleResponse(scheduleOf({ eta: [1.9, 0.1], beta: 0.9 }), fromInterval(1, 1));
    expect(calm.resonance).toBeNull();
    expect(calm.repeated.factor).toBeCloseTo(Math.sqrt(0.9), 12);
    expect(calm.search).toBeNull();
    expect(calm.ends).toHaveLength(1);
    const wild = scheduleResponse(scheduleOf({ eta: [3, 5], beta: 0.9 }), fromInterval(0.5, 1));
    expect(wild.frozen).toMatchObject({ stability: 'unstable', worstStep: 2, worstLambda: 1 });
    expect(wild.repeated.stability).toBe('unstable');
    expect(wild.resonance).toBeNull();
  });

  it('never resonates without momentum, for factors commute', () => {
    fc.assert(
      fc.property(fc.array(real(0.01, 1.99), { minLength: 1, maxLength: 12 }), (eta) => {
        expect(scheduleResponse(scheduleOf({ eta, beta: 0 }), fromInterval(0.01, 1)).resonance).toBeNull();
      }),
      { numRuns: 20 },
    );
  });

  it('has the frozen rate of every step: √β where complex, 1 where momentum is 1', () => {
    const schedule = scheduleOf({ eta: [0.5, 0.5, 0.5, 0.5], beta: [0.81, 0.81, 0.25, 1] });
    const { frozen } = scheduleResponse(schedule, fromInterval(1, 2));
    expect(frozen.rates[0]).toBeCloseTo(0.9, 14);
    expect(frozen.rates[1]).toBe(frozen.rates[0]);
    expect(frozen.rates[2]).toBeCloseTo(0.5, 14);
    expect(frozen.rates[3]).toBe(1);
    expect(frozen).toMatchObject({ stability: 'marginal', worstStep: 4, worstLambda: 1 });
  });

  it('freezes the constants that were given, whatever a change of the rate outside the buffer does to the memory', () => {
    const arrays = { eta: [0.1, 1, 0.1, 1], beta: 0.81 };
    const outside = scheduleResponse(scheduleOf(arrays, { rate: 'outside' }), fromInterval(0.5, 1));
    expect(outside.frozen.stability).toBe('stable');
    for (const rate of outside.frozen.rates) expect(rate).toBeCloseTo(0.9, 14);
    const inside = { eta: arrays.eta, beta: outside.schedule.beta };
    expect(scheduleResponse(scheduleOf(inside), fromInterval(0.5, 1)).frozen.stability).toBe('unstable');
  });

  it('tries every listed eigenvalue, negative ones too, and no flat one', () => {
    const schedule = constantSchedule({ eta: 0.1, beta: 0.5, steps: 20 });
    const saddle = scheduleResponse(schedule, fromEigenvalues([-1, 0, 2, 5]));
    expect(saddle.final.lambda).toBe(-1);
    expect(saddle.worst.lambda).toBe(-1);
    expect(saddle.growthBound).toBeCloseTo(saddle.worst.peak.peak, 10);
    expect(saddle.ends.map(({ lambda }) => lambda)).toEqual([-1, 5]);
    expect(saddle.frozen).toMatchObject({ stability: 'unstable', worstLambda: -1 });
    expect(saddle.search).toBeNull();
  });

  it('follows gains far beyond a power of two that was taken out, up and down', () => {
    const list = (value: number, count: number): number[] => new Array<number>(count).fill(value);
    const schedule = scheduleOf({ eta: [...list(0.9, 100), ...list(10, 150), ...list(0.9, 200)], beta: 0.25 });
    const { growthBound, worst } = scheduleResponse(schedule, fromEigenvalues([1]));
    expect(worst.peak.peak).toBeGreaterThan(1e80);
    expect((growthBound ?? NaN) / worst.peak.peak).toBeCloseTo(1, 10);
  });

  it('freezes a step anew where only its look-ahead changes', () => {
    const schedule = scheduleOf({ eta: [0.5, 0.5], beta: 0.81, gamma: [0, 0.81] });
    const { rates } = scheduleResponse(schedule, fromInterval(1, 1)).frozen;
    expect(rates[0]).toBeCloseTo(0.9, 14);
    expect(rates[1]).toBeCloseTo(Math.sqrt(0.405), 14);
  });

  it('allows for 1/cos(πK/(2N)) of the largest gain at the N + 1 curvatures tried', () => {
    const schedule = constantSchedule({ eta: 1, beta: 0.5, steps: 100 });
    const { growthBound, worst, search } = scheduleResponse(schedule, fromInterval(1, 10));
    expect(worst.lambda).toBe(10);
    expect(search?.curvatures).toBe(401);
    expect((growthBound ?? NaN) / worst.peak.peak).toBeCloseTo(1 / Math.cos(Math.PI / 8), 10);
  });

  it('has no bound between the curvatures tried where the run has more steps than they', () => {
    const long = scheduleResponse(constantSchedule({ eta: 0.1, beta: 0.5, steps: 6000 }), fromInterval(1, 2));
    expect(long.growthBound).toBeNull();
    expect(long.search?.curvatures).toBe(3334);
    const short = scheduleResponse(nesterovSchedule({ eta: 0.5, steps: 1000 }), fromInterval(1, 2));
    expect(short.growthBound).toBeGreaterThan(1);
    expect(short.search?.curvatures).toBe(4001);
  });

  it('refuses a spectrum that is flat, infinite or none', () => {
    const schedule = constantSchedule({ eta: 0.1, beta: 0.5, steps: 2 });
    expect(refusal(() => scheduleResponse(schedule, fromEigenvalues([0])))).toBe(
      'RangeError: scheduleResponse: spectrum must have an eigenvalue that is not flat, got 1 flat ones only',
    );
    expect(refusal(() => scheduleResponse(schedule, fromKappa(Infinity)))).toBe(
      'RangeError: scheduleResponse: every curvature must be finite, got Infinity',
    );
    expect(refusal(() => scheduleResponse(schedule, [[1]] as unknown as Spectrum))).toMatch(
      /^TypeError: scheduleResponse: spectrum must come from/,
    );
  });

  it('tells of every curvature that it follows, as many as it says', () => {
    const schedule = scheduleOf({ eta: [0.1, 0.2, 0.1], beta: 0.5 });
    for (const spectrum of [fromInterval(1, 2), fromEigenvalues([-1, 0, 1, 2])]) {
      const heard: (readonly [number, number])[] = [];
      const response = scheduleResponse(schedule, spectrum, { onProgress: (...count) => heard.push(count) });
      expect(heard.map(([done]) => done)).toEqual(heard.map((_, i) => i + 1));
      expect(new Set(heard.map(([, total]) => total))).toEqual(new Set([heard.length]));
      expect(response).toEqual(scheduleResponse(schedule, spectrum));
    }
  });
});
