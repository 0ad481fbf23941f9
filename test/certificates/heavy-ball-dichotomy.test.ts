import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DICHOTOMY_VERDICTS, dichotomyCode } from '../../src/certificates/dichotomy-code.ts';
import { findCycle } from '../../src/certificates/find-cycle.ts';
import { heavyBallDichotomy } from '../../src/certificates/heavy-ball-dichotomy.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { randomOf } from '../../src/numeric/random.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { analyze } from '../../src/stability/analyze.ts';
import { optimalTuning } from '../../src/tuning/optimal-tuning.ts';
import { refusal } from '../helpers/refusal.ts';

const real = (min: number, max: number) => fc.double({ min, max, noNaN: true });
/** Evenly spread, where `fc.double` would crowd around 0. */
const even = (min: number, max: number) => fc.nat({ max: 1e6 }).map((n) => min + (max - min) * (n / 1e6));
const kappas = even(0, 5).map((power) => 10 ** power);

/** Θ as it is published, for a = ηL and q = μ/L. */
function theta(C: number, beta: number, a: number, q: number): number {
  return q * a * a - 2 * (beta - C + q * (1 - beta * C)) * a + 2 * (1 - C) * (1 + beta * beta - 2 * beta * C);
}

describe('heavyBallDichotomy', () => {
  it('agrees with every length below 400 and every star up to 100 tried, and with the least Θ, in 60 digits', () => {
    const lines = readFileSync(new URL('../oracles/dichotomy.csv', import.meta.url), 'utf8')
      .trim()
      .split('\n');
    expect(lines.length).toBe(600);
    for (const line of lines) {
      const [beta = NaN, eta = NaN, mu = NaN, L = NaN, length = NaN, turns = NaN, isPositive = NaN] = line
        .split(',')
        .map(Number);
      const { verdict, cycleLength } = heavyBallDichotomy({ beta, eta }, { mu, L }, { taps: 0 });
      expect(findCycle({ beta, eta }, { mu, L })?.turns ?? 0, line).toBe(turns);
      expect(verdict, line).toBe(isPositive === 1 ? 'certified' : length > 0 ? 'cycle' : 'undecided');
      expect(cycleLength ?? 0, line).toBe(length);
    }
  });

  it('is certified for Polyak’s constants exactly below κ = 9 + 4√5, with a 3-cycle from there on', () => {
    const of = (kappa: number): ReturnType<typeof heavyBallDichotomy> =>
      heavyBallDichotomy(optimalTuning(heavyBall, fromKappa(kappa)).parameters, {
        mu: 1,
        L: kappa,
      });
    const threshold = 9 + 4 * Math.sqrt(5);
    for (const kappa of [1, 2, 10, 17.9, threshold * (1 - 1e-9)])
      expect(of(kappa).verdict, `${kappa}`).toBe('certified');
    for (const kappa of [threshold * (1 + 1e-9), 18, 25, 1e3, 1e6, 1e12, 1e20]) {
      expect(of(kappa), `${kappa}`).toMatchObject({ verdict: 'cycle', cycleLength: 3 });
    }
  });

  it('is certified for η ≤ 2(1 − β)/L', () => {
    fc.assert(
      fc.property(real(0, 12), kappas, real(0.001, 1), (digits, kappa, part) => {
        const oneMinusBeta = 10 ** -digits;
        const eta = (2 * oneMinusBeta * part * (1 - 1e-15)) / kappa;
        expect(heavyBallDichotomy({ oneMinusBeta, eta }, { mu: 1, L: kappa }).verdict).toBe('certified');
      }),
      { numRuns: 1000 },
    );
  });

  it('is certified in the region of Ghadimi et al.: 0 ≤ β < ½(½ημ + √(¼η²μ² + 4(1 − ½ηL)))', () => {
    fc.assert(
      fc.property(kappas, real(0.001, 1.999), real(0, 0.9999), (kappa, etaL, part) => {
        const etaMu = etaL / kappa;
        const beta = part * 0.5 * (etaMu / 2 + Math.sqrt(etaMu ** 2 / 4 + 4 * (1 - etaL / 2)));
        fc.pre(beta < 1);
        expect(heavyBallDichotomy({ beta, eta: etaMu }, { mu: 1, L: kappa }).verdict).toBe('certified');
      }),
      { numRuns: 1000 },
    );
  });

  it('is certified wherever gradient descent or negative momentum is stable, and on quadratics, κ = 1', () => {
    fc.assert(
      fc.property(even(-0.999, 0), kappas, even(0.001, 0.999), (beta, kappa, part) => {
        const eta = (2 * (1 + beta) * part) / kappa;
        expect(heavyBallDichotomy({ beta, eta }, { mu: 1, L: kappa }).verdict).toBe('certified');
      }),
    );
    fc.assert(
      fc.property(even(-0.999, 1 - 1e-6), even(0.001, 0.999), (beta, part) => {
        expect(heavyBallDichotomy({ beta, eta: 2 * (1 + beta) * part }, { mu: 1, L: 1 }).verdict).toBe('certified');
      }),
    );
    for (const oneMinusBeta of [1e-9, 1e-12, 1e-15]) {
      for (const eta of [1e-9, 1, 3.9999]) {
        expect(heavyBallDichotomy({ oneMinusBeta, eta }, { mu: 1, L: 1 }).verdict).toBe('certified');
      }
    }
  });

  it('is unstable exactly where a quadratic is, on the boundary too', () => {
    fc.assert(
      fc.property(even(-1.2, 1.2), even(0.01, 4.5), (beta, eta) => {
        const isStable = analyze(heavyBall, { beta, eta: eta / 9 }, fromKappa(9)).stability === 'stable';
        const { verdict } = heavyBallDichotomy({ beta, eta: eta / 9 }, { mu: 1, L: 9 });
        expect(verdict === 'unstable').toBe(!isStable);
      }),
    );
    for (const [beta, eta] of [
      [0.5, 3],
      [1, 1],
      [-1, 1],
    ] as const) {
      expect(heavyBallDichotomy({ beta, eta }, { mu: 0.1, L: 1 }).verdict).toBe('unstable');
    }
    // The optimum is stable by a relative margin of 1/κ, which ηL in doubles does not show.
    const { oneMinusBeta = NaN, eta } = optimalTuning(heavyBall, fromKappa(1e18)).parameters;
    expect(heavyBallDichotomy({ oneMinusBeta, eta }, { mu: 1, L: 1e18 }).verdict).toBe('cycle');
  });

  it('has Θ = 0 at both ends of its angles, and an m-cycle only with 2π/m between them', () => {
    fc.assert(
      fc.property(even(0.01, 0.99), even(0.1, 3), even(0.01, 0.99), (beta, power, part) => {
        const kappa = 10 ** power;
        const a = 2 * (1 + beta) * part;
        const parameters = { beta, eta: a / kappa };
        const { verdict, angles, cycleLength } = heavyBallDichotomy(parameters, { mu: 1, L: kappa }, { taps: 0 });
        if ((findCycle(parameters, { mu: 1, L: kappa })?.turns ?? 1) > 1) return;
        expect(angles === null).toBe(verdict === 'certified');
        if (angles === null) return;
        for (const angle of [angles.least, angles.most]) {
          expect(Math.abs(theta(Math.cos(angle), beta, a, 1 / kappa))).toBeLessThan(1e-12);
        }
        expect(theta(Math.cos((angles.least + angles.most) / 2), beta, a, 1 / kappa)).toBeLessThan(1e-13);
        const holds = (m: number): boolean => (2 * Math.PI) / m >= angles.least && (2 * Math.PI) / m <= angles.most;
        if (cycleLength === null) for (let m = 3; m < 400; m++) expect(holds(m)).toBe(false);
        else expect(holds(cycleLength) && (cycleLength === 3 || !holds(cycleLength - 1))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('is settled by more taps where the closed forms say nothing, as certify is, and never against a cycle', () => {
    const seen = new Map<string, number>();
    const random = randomOf(5);
    for (let found = 0; found < 12;) {
      const beta = random.uniform(0.3, 0.99);
      const kappa = random.logUniform(1.1, 1e3);
      const parameters = { beta, eta: random.uniform(0.2, 0.999) * ((2 * (1 + beta)) / kappa) };
      const interval = { mu: 1, L: kappa };
      if (heavyBallDichotomy(parameters, interval, { taps: 0 }).verdict !== 'undecided') continue;
      found += 1;
      const { verdict, multiplier, cycleLength, angles } = heavyBallDichotomy(parameters, interval);
      seen.set(multiplier ?? 'none', (seen.get(multiplier ?? 'none') ?? 0) + 1);
      expect(verdict).toBe(multiplier === null ? 'undecided' : 'certified');
      expect(cycleLength).toBeNull();
      expect(angles).not.toBeNull();
      expect(findCycle(parameters, interval)).toBeNull();
    }
    expect(seen.get('zames-falb')).toBeGreaterThan(5);
    const sliver = { beta: 0.884152740240097, eta: 2.8770175865439285 };
    expect(heavyBallDichotomy(sliver, { mu: 1 / 1.4362359741066695, L: 1 }).multiplier).toBe('noncausal');
  });

  it('has cycles from ηL ≈ 8(1 − β) on as β → 1: 7.940, 7.994, 7.9994 at β = 0.99, 0.999, 0.9999', () => {
    for (const [oneMinusBeta, ratio] of [
      [1e-2, 7.94],
      [1e-3, 7.994],
      [1e-4, 7.9994],
    ] as const) {
      const at = (factor: number): boolean =>
        heavyBallDichotomy({ oneMinusBeta, eta: factor * oneMinusBeta }, { mu: 1e-12, L: 1 }).verdict === 'certified';
      expect(at(ratio * (1 - 1e-4))).toBe(true);
      expect(at(ratio * (1 + 1e-4))).toBe(false);
    }
  });

  it('does not depend on the units, and is decided down to the smallest numbers', () => {
    const verdicts = [1e-200, 1, 1e200].map((L) =>
      heavyBallDichotomy({ beta: 4 / 9, eta: 25 / 9 / L }, { mu: L / 25, L }),
    );
    expect(verdicts[0]).toEqual(verdicts[1]);
    expect(verdicts[2]).toEqual(verdicts[1]);
    const oneMinusBeta = 1e-200;
    const tiny = (factor: number): string =>
      heavyBallDichotomy({ oneMinusBeta, eta: factor * oneMinusBeta }, { mu: 1e-9, L: 1 }).verdict;
    expect(tiny(7.99)).toBe('certified');
    expect(tiny(8.01)).toBe('cycle');
  });

  it('says what it cannot read', () => {
    const interval = { mu: 1, L: 25 };
    expect(refusal(() => heavyBallDichotomy({ beta: 0.5, eta: 0 }, interval))).toBe(
      'RangeError: heavyBallDichotomy: eta must be a finite number > 0, got 0',
    );
    expect(refusal(() => heavyBallDichotomy({ beta: NaN, eta: 1 }, interval))).toBe(
      'RangeError: heavyBallDichotomy: beta must be a finite number, got NaN',
    );
    expect(refusal(() => heavyBallDichotomy({ beta: 0.5, eta: 1 }, interval, { taps: 25 }))).toBe(
      'RangeError: heavyBallDichotomy: taps must be a whole number from 0 to 24, got 25',
    );
    expect(refusal(() => heavyBallDichotomy({ beta: 0.5, eta: 1 }, { mu: 2, L: 1 }))).toBe(
      'RangeError: heavyBallDichotomy: mu must be at most L = 1, got 2',
    );
    expect(refusal(() => heavyBallDichotomy({ beta: 0.5, eta: 1, ...{ gamma: 1 } }, interval))).toMatch(
      /^TypeError: heavyBallDichotomy: the parameters must be among beta, eta, oneMinusBeta/,
    );
  });
});

describe('dichotomyCode', () => {
  it('is the verdict’s place among the verdicts, on plain numbers', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(even(-0.2, 1.1), even(0.01, 4.2), even(0, 4), (beta, a, power) => {
        const kappa = 10 ** power;
        const { verdict } = heavyBallDichotomy({ beta, eta: a }, { mu: 1 / kappa, L: 1 }, { taps: 0 });
        seen.add(verdict);
        expect(DICHOTOMY_VERDICTS[dichotomyCode(beta, 1 - beta, a, a / kappa, 2 * (1 + beta) - a)]).toBe(verdict);
      }),
      { numRuns: 2000, seed: 3 },
    );
    expect([...seen].sort()).toEqual([...DICHOTOMY_VERDICTS].sort());
  });

  it('is NaN for what is no number', () => {
    expect(dichotomyCode(NaN, NaN, 1, 0.1, NaN)).toBeNaN();
  });

  it('fills a map of 400 × 400 with every verdict', () => {
    const counts = [0, 0, 0, 0];
    for (let row = 0.5; row < 400; row++) {
      for (let column = 0.5; column < 400; column++) {
        const [beta, a] = [column / 400, row / 100];
        counts[dichotomyCode(beta, 1 - beta, a, a / 100, 2 * (1 + beta) - a)]!++;
      }
    }
    expect(Math.min(...counts)).toBeGreaterThan(0);
  });
});
