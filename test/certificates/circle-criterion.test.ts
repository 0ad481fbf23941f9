import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { circleCriterion } from '../../src/certificates/circle-criterion.ts';
import { scheduleOf } from '../../src/methods/schedules/schedule-of.ts';
import { randomOf } from '../../src/numeric/random.ts';
import { scheduleMode } from '../../src/response/schedule-mode.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import { fromInterval } from '../../src/spectrum/from-interval.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { refusal } from '../helpers/refusal.ts';

const real = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });
const ONE = fromInterval(1, 1);

/** Re[P_A(z) conj P_B(z)] at z = e^{iω}, from complex arithmetic on the two polynomials. */
function realPart(beta: number, gamma: number, low: number, high: number, omega: number): number {
  const at = (x: number): readonly [number, number] => {
    const [t, d] = [1 + beta - (1 + gamma) * x, beta - gamma * x];
    return [Math.cos(2 * omega) - t * Math.cos(omega) + d, Math.sin(2 * omega) - t * Math.sin(omega)];
  };
  const [[a, b], [c, d]] = [at(high), at(low)];
  return a * c + b * d;
}

/** The smallest over a sweep of frequencies, refined around the smallest. */
function swept(beta: number, gamma: number, low: number, high: number): { least: number; omega: number } {
  let [from, to, omega, least] = [0, Math.PI, 0, Infinity];
  for (let round = 0; round < 5; round++) {
    const step = (to - from) / 400;
    for (let i = 0; i <= 400; i++) {
      const value = realPart(beta, gamma, low, high, from + i * step);
      if (value < least) [least, omega] = [value, from + i * step];
    }
    [from, to] = [Math.max(0, omega - step), Math.min(Math.PI, omega + step)];
  }
  return { least, omega };
}

/** Whether z² − tz + d has both roots inside the unit circle, by the roots. */
function isStable(beta: number, gamma: number, x: number): boolean {
  const [t, d] = [1 + beta - (1 + gamma) * x, beta - gamma * x];
  const disc = t * t - 4 * d;
  return (disc < 0 ? Math.sqrt(d) : (Math.abs(t) + Math.sqrt(disc)) / 2) < 1;
}

describe('circleCriterion', () => {
  it('agrees with a sweep of frequencies on 5000 random points, of heavy ball, Nesterov and between', () => {
    const random = randomOf(31);
    let certified = 0;
    for (let i = 0; i < 5000; i++) {
      const beta = random.uniform(-0.9, 1.1);
      const gamma = [0, beta, random.uniform(-0.5, 1)][i % 3] ?? NaN;
      const most = random.logUniform(1e-3, 3);
      const least = most * random.logUniform(1e-4, 1);
      const found = circleCriterion({ beta, gamma, leastEta: least, mostEta: most }, ONE);
      const { least: margin } = swept(beta, gamma, least, most);
      expect(Math.abs(found.margin - margin)).toBeLessThan(1e-9 * (1 + Math.abs(margin)));
      expect(Math.abs(realPart(beta, gamma, least, most, found.frequency) - found.margin)).toBeLessThan(1e-13 * 40);
      if (Math.abs(margin) > 1e-12) {
        expect(found.certified).toBe(margin > 0 && isStable(beta, gamma, least));
      }
      certified += Number(found.certified);
    }
    expect(certified).toBeGreaterThan(500);
    expect(certified).toBeLessThan(4500);
  });

  it('is the closed form of heavy ball: u* outside (0, 2) or (1 + β)(A + B) < 2(1 − β)² + 4√(βAB)', () => {
    fc.assert(
      fc.property(real(0.01, 0.99), real(0, 1), real(0, 1), (beta, x, y) => {
        const most = 2 * (1 + beta) * x + 1e-3;
        fc.pre(most < 2 * (1 + beta));
        const least = (most * (y + 1e-3)) / 1.001;
        const u = ((1 + beta) * (most + least) - 2 * (1 - beta) ** 2) / (8 * beta);
        const slack = 2 * (1 - beta) ** 2 + 4 * Math.sqrt(beta * most * least) - (1 + beta) * (most + least);
        fc.pre(Math.abs(slack) > 1e-9);
        const expected = u <= 0 || u >= 2 || slack > 0;
        expect(circleCriterion({ beta, leastEta: least, mostEta: most }, ONE).certified).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    [0.5, 0.6136],
    [0.9, 0.10577],
  ])('certifies β = %f and ηλ from 0.05 up to %f and no further', (beta, most) => {
    const upTo = (mostEta: number): boolean => circleCriterion({ beta, leastEta: 0.05, mostEta }, ONE).certified;
    expect(upTo(most * (1 - 2e-4))).toBe(true);
    expect(upTo(most * (1 + 2e-4))).toBe(false);
  });

  it('does not certify what resonates', () => {
    for (const [beta, low, high] of [
      [0.9, 0.1, 3],
      [0.9, 0.2, 2],
      [0.9, 0.1, 0.5],
    ] as const) {
      expect(circleCriterion({ beta, leastEta: low, mostEta: high }, ONE).certified).toBe(false);
    }
  });

  it('holds: no period of up to 10 steps between certified bounds diverges', () => {
    const bounds = [
      { beta: 0.5, gamma: 0, leastEta: 0.05, mostEta: 0.613 },
      { beta: 0.9, gamma: 0, leastEta: 0.05, mostEta: 0.1057 },
      { beta: 0.5, gamma: 0.5, leastEta: 0.05, mostEta: 0.7 },
    ];
    for (const one of bounds) {
      expect(circleCriterion(one, ONE).certified).toBe(true);
      for (let steps = 1; steps <= 10; steps++) {
        for (let word = 0; word < 2 ** steps; word++) {
          const eta = Array.from({ length: steps }, (_, i) => ((word >> i) & 1 ? one.mostEta : one.leastEta));
          const { repeated } = scheduleMode(scheduleOf({ eta, beta: one.beta, gamma: one.gamma }), 1);
          expect(repeated.stability).toBe('stable');
        }
      }
    }
  });

  it('is not far from what resonates: 1.6 or 2 times the certified bound diverges for some period of at most 12', () => {
    const diverges = (beta: number, high: number): boolean => {
      for (let steps = 7; steps <= 12; steps++) {
        for (let word = 0; word < 2 ** steps; word++) {
          const eta = Array.from({ length: steps }, (_, i) => ((word >> i) & 1 ? high : 0.05));
          if (scheduleMode(scheduleOf({ eta, beta }), 1).repeated.stability === 'unstable') return true;
        }
      }
      return false;
    };
    expect(diverges(0.5, 2 * 0.6136)).toBe(true);
    expect(diverges(0.9, 1.6 * 0.10577)).toBe(true);
  });

  it('takes its bounds from the learning rates and from the curvatures above the flat threshold', () => {
    const { least, most } = circleCriterion(
      { beta: 0.5, leastEta: 0.25, mostEta: 0.5 },
      fromEigenvalues([-3, 0, 0.5, 1]),
    );
    expect({ least, most }).toEqual({ least: 0.125, most: 0.5 });
  });

  it('certifies no momentum of 1 or more, and constant parameters exactly where they are stable', () => {
    expect(circleCriterion({ beta: 1, leastEta: 0.1, mostEta: 0.1 }, ONE).certified).toBe(false);
    fc.assert(
      fc.property(real(-0.99, 1.2), real(0, 1), real(0.01, 4), (beta, share, eta) => {
        const gamma = beta * share;
        fc.pre(circleCriterion({ beta, gamma, leastEta: eta, mostEta: eta }, ONE).margin > 1e-12);
        expect(circleCriterion({ beta, gamma, leastEta: eta, mostEta: eta }, ONE).certified).toBe(
          isStable(beta, gamma, eta),
        );
      }),
    );
  });

  it('says what must be what', () => {
    const given = { beta: 0.5, leastEta: 0.1, mostEta: 0.2 };
    const of = (change: object, spectrum = ONE): string =>
      refusal(() => circleCriterion({ ...given, ...change }, spectrum));
    expect(of({ beta: NaN })).toBe('RangeError: circleCriterion: beta must be a finite number, got NaN');
    expect(of({ gamma: Infinity })).toBe('RangeError: circleCriterion: gamma must be a finite number, got Infinity');
    expect(of({ leastEta: 0 })).toBe('RangeError: circleCriterion: leastEta must be a finite number > 0, got 0');
    expect(of({ mostEta: NaN })).toBe('RangeError: circleCriterion: mostEta must be a finite number > 0, got NaN');
    expect(of({ leastEta: 0.3 })).toBe(
      'RangeError: circleCriterion: leastEta must be ≤ mostEta, got leastEta = 0.3, mostEta = 0.2',
    );
    expect(of({ beta: 1e200 })).toMatch(
      /^RangeError: circleCriterion: beta, gamma .* must be such that the criterion is below 1\.8e308 in size, got beta = 1e\+200/,
    );
    expect(of({}, fromKappa(Infinity))).toBe('RangeError: circleCriterion: L must be finite, got Infinity');
    expect(of({}, fromEigenvalues([-1]))).toMatch(
      /^RangeError: circleCriterion: spectrum must have an eigenvalue above/,
    );
  });
});
