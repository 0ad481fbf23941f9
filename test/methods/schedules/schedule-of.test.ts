import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { scheduleOf, type ScheduleArrays } from '../../../src/methods/schedules/schedule-of.ts';
import type { Schedule } from '../../../src/methods/schedules/schedule.ts';
import type { Vector } from '../../../src/numeric/vector.ts';
import { real } from '../../helpers/real.ts';
import { refusal } from '../../helpers/refusal.ts';

const bent = (z: number): number => 0.7 * Math.sinh(z - 0.3) + 0.2 * Math.cos(3 * z);

/** The points where gradients are taken in a run of the schedule, by its definition. */
function gradientPoints({ beta, gamma, eta }: Schedule, start: number): Vector {
  let [here, before] = [start, start];
  return eta.map((rate, i) => {
    const ahead = here + gamma[i]! * (here - before);
    [here, before] = [here + beta[i]! * (here - before) - rate * bent(ahead), here];
    return ahead;
  });
}

/** The same for v ← βv + g, θ ← θ − ηv, or with Nesterov's flag θ ← θ − η(g + βv): PyTorch's update, written out. */
function bufferPoints({ beta, eta }: ScheduleArrays, nesterov: boolean, start: number): Vector {
  let [point, buffer] = [start, 0];
  return eta.map((rate, i) => {
    const momentum = typeof beta === 'number' ? beta : beta[i]!;
    const [at, slope] = [point, bent(point)];
    buffer = momentum * buffer + slope;
    point -= rate * (nesterov ? slope + momentum * buffer : buffer);
    return at;
  });
}

/** Rates whose changes do not outweigh the look-ahead. */
const arrays = fc.integer({ min: 1, max: 30 }).chain((steps) =>
  fc.record({
    eta: fc.array(fc.double({ min: 0.1, max: 0.15, noNaN: true }), { minLength: steps, maxLength: steps }),
    beta: fc.array(real(0, 0.6), { minLength: steps, maxLength: steps }),
  }),
);

describe('scheduleOf', () => {
  it('takes its numbers as they are where the rate is inside', () => {
    const given = { eta: [0.1, 0.2], beta: [0.5, -0.25], gamma: [0, 3] };
    expect(scheduleOf(given, { name: 'mine' })).toEqual({ name: 'mine', steps: 2, ...given });
    expect(scheduleOf({ eta: [0.1, 0.2], beta: 0.5 })).toEqual({
      name: 'schedule',
      steps: 2,
      eta: [0.1, 0.2],
      beta: [0.5, 0.5],
      gamma: [0, 0],
    });
    expect(scheduleOf({ eta: [0.1, 0.2], beta: [0.5, 0.6] }, { nesterov: true }).gamma).toEqual([0.5, 0.6]);
  });

  it('makes the run of the rate outside the buffer, with look-ahead and without, for bent gradients', () => {
    fc.assert(
      fc.property(arrays, fc.boolean(), (given, nesterov) => {
        const expected = bufferPoints(given, nesterov, 1.3);
        const found = gradientPoints(scheduleOf(given, { rate: 'outside', nesterov }), 1.3);
        for (const [k, value] of found.entries()) expect(Math.abs(value - expected[k]!)).toBeLessThan(1e-11);
      }),
    );
  });

  it('multiplies momentum by η_k/η_{k−1} where the rate is outside and nothing looks ahead', () => {
    const { beta, gamma, eta } = scheduleOf({ eta: [1, 2, 2, 0.5], beta: [0.9, 0.8, 0.7, 0.6] }, { rate: 'outside' });
    expect(eta).toEqual([1, 2, 2, 0.5]);
    expect(gamma).toEqual([0, 0, 0, 0]);
    expect(beta).toEqual([0.9, 1.6, 0.7, 0.15]);
  });

  it('is the same wherever a rate sits that does not change, to rounding', () => {
    const given = { eta: [0.1, 0.1, 0.1], beta: 0.9 };
    const { beta, gamma, eta } = scheduleOf(given, { rate: 'outside', nesterov: true });
    for (const list of [beta, gamma]) for (const value of list) expect(value).toBeCloseTo(0.9, 14);
    for (const value of eta) expect(value).toBeCloseTo(0.1, 15);
  });

  it('keeps copies', () => {
    const eta = [0.1, 0.2];
    const schedule = scheduleOf({ eta, beta: 0 });
    eta[0] = 7;
    expect(schedule.eta).toEqual([0.1, 0.2]);
  });

  it('says which number of which step is wrong', () => {
    const at = (given: object, options = {}): string => refusal(() => scheduleOf(given as ScheduleArrays, options));
    expect(at({ eta: [0.1, -0.1], beta: 0 })).toBe(
      'RangeError: schedule: step 2: eta must be a finite number > 0, got -0.1',
    );
    expect(at({ eta: [0.1, 0], beta: 0 })).toBe('RangeError: schedule: step 2: eta must be a finite number > 0, got 0');
    expect(at({ eta: [0.1, 0.1], beta: [0.1, NaN] }, { name: 'mine' })).toBe(
      'RangeError: mine: step 2: beta must be a finite number, got NaN',
    );
    expect(at({ eta: [0.1], beta: 0, gamma: [Infinity] })).toBe(
      'RangeError: schedule: step 1: gamma must be a finite number, got Infinity',
    );
    expect(at({ eta: ['a'], beta: 0 })).toBe('TypeError: schedule: step 1: eta must be a finite number > 0, got "a"');
    expect(at({ eta: [0.1, 0.1, 0.1], beta: [0, 0] })).toBe(
      'TypeError: schedule: beta must have one entry a step, 3 like eta, got 2',
    );
    expect(at({ eta: [0.1], beta: 0, gamma: [0, 0] })).toBe(
      'TypeError: schedule: gamma must have one entry a step, 1 like eta, got 2',
    );
    expect(at({ eta: 0.1, beta: 0 })).toBe('TypeError: schedule: eta must be an array of numbers, got 0.1');
    expect(at({ eta: [], beta: 0 })).toBe('RangeError: schedule: eta must have at least one step, got none');
    expect(at({ eta: [1] })).toBe('TypeError: schedule: step 1: beta must be a finite number, got undefined');
  });

  it('refuses a look-ahead of its own beside Nesterov’s or a rate outside, and any other place for the rate', () => {
    const given = { eta: [0.1], beta: 0, gamma: 0 };
    expect(refusal(() => scheduleOf(given, { nesterov: true }))).toBe(
      'RangeError: schedule: gamma must not stand beside nesterov, got both',
    );
    expect(refusal(() => scheduleOf(given, { rate: 'outside' }))).toBe(
      `RangeError: schedule: gamma must not stand beside rate 'outside', got both`,
    );
    expect(refusal(() => scheduleOf(given, { rate: 'beside' as 'inside' }))).toBe(
      `TypeError: schedule: rate must be 'inside' or 'outside', got "beside"`,
    );
  });

  it('refuses a look-ahead that a jump of the rate would turn round', () => {
    const jump = { eta: [0.1, 1], beta: 0.9 };
    expect(refusal(() => scheduleOf(jump, { rate: 'outside', nesterov: true }))).toMatch(
      /^RangeError: schedule: step 1: the rate must be above 0 and finite inside the buffer too, got -0\.7/,
    );
    expect(refusal(() => scheduleOf({ eta: [1e-300, 1e300], beta: 0.9 }, { rate: 'outside' }))).toMatch(/step 2/);
    expect(refusal(() => scheduleOf({ eta: [1, 2], beta: 1 }, { rate: 'outside', nesterov: true }))).toMatch(
      /step 2: the learning rate of 0/,
    );
  });
});
