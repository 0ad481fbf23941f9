import { describe, expect, it } from 'vitest';
import { gradientDescent } from '../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import type { Method } from '../../src/methods/method.ts';
import { fromInterval } from '../../src/spectrum/from-interval.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { bestBetaFor } from '../../src/tuning/best-beta-for.ts';
import { ridgeOf } from '../../src/tuning/ridge-of.ts';
import { refusal } from '../helpers/refusal.ts';

describe('ridgeOf', () => {
  it('is the best momentum at √(ηL)/2 = 1/(n + 1), …, n/(n + 1)', () => {
    const spectrum = fromInterval(1, 9);
    const points = ridgeOf(heavyBall, spectrum, 3);
    expect(points).toEqual([0.25, 1, 2.25].map((x) => bestBetaFor(heavyBall, x / 9, spectrum)));
    expect(points.map(({ rate }) => rate)).toEqual(
      [5 / 6, 2 / 3, 0.5].map((rate) => expect.closeTo(rate, 14) as number),
    );
  });

  it('falls to the optimum and rises after it', () => {
    const rates = ridgeOf(heavyBall, fromKappa(50), 99).map(({ rate }) => rate);
    const least = rates.indexOf(Math.min(...rates));
    expect(rates.every((rate, i) => i === 0 || (i <= least ? rate < rates[i - 1]! : rate > rates[i - 1]!))).toBe(true);
  });

  it('refuses a count below 1, and methods without momentum', () => {
    expect(refusal(() => ridgeOf(heavyBall, fromKappa(4), 0))).toMatch(
      /^RangeError: ridgeOf: count must be a whole number/,
    );
    expect(refusal(() => ridgeOf(gradientDescent as Method, fromKappa(4), 1))).toMatch(
      /^TypeError: .*must have momentum/,
    );
    expect(refusal(() => ridgeOf(heavyBall, fromKappa(Infinity), 1))).toMatch(/^RangeError: ridgeOf: L must be finite/);
  });
});
