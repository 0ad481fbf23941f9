import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { METHODS } from '../../src/methods/index.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { checkMethod } from '../helpers/check-method.ts';
import { errorInUnits } from '../helpers/mode-oracle.ts';

type Pair = [number, number];
interface Optimum {
  readonly eta: Pair;
  readonly oneMinusBeta?: Pair;
  readonly rate: Pair;
  readonly rateGap: Pair;
  readonly rateDecay: Pair | null;
}
interface Point {
  readonly mu: number;
  readonly L: number;
  readonly optima: Readonly<Record<string, Optimum>>;
}

const POINTS = JSON.parse(readFileSync(new URL('../oracles/optimal.json', import.meta.url), 'utf8')) as Point[];

function error(value: number | undefined, [double, rest]: Pair): number {
  return errorInUnits(value ?? NaN, { double, rest });
}

describe('METHODS', () => {
  it('are in the order in which they are listed, each with a name of its own', () => {
    expect(METHODS.map(({ name }) => name)).toEqual(['gradient-descent', 'heavy-ball', 'nesterov', 'general-momentum']);
    expect(METHODS.map(({ title }) => title)).toEqual([
      'gradient descent',
      'heavy ball',
      'Nesterov',
      'general momentum',
    ]);
  });
});

describe.each(METHODS.map((method) => [method.name, method] as const))('%s', (name, method) => {
  checkMethod(method);

  const oracleName = name === 'general-momentum' ? 'heavy-ball' : name;
  const optima = [
    { words: 'optimal', key: oracleName, of: method.optimal.bind(method) },
    ...(method.standard ? [{ words: 'standard', key: `${name} standard`, of: method.standard.bind(method) }] : []),
  ];
  describe.each(optima)('$words', ({ key, of }) => {
    it('has rate, 1 − rate and −ln rate within 2u for κ from 1 to 1e300 (8u allowed)', () => {
      for (const { mu, L, optima } of POINTS) {
        const [actual, exact] = [of({ mu, L }), optima[key]];
        expect(error(actual?.rate, exact?.rate ?? [NaN, NaN]), `mu ${mu}, L ${L}`).toBeLessThan(1.01);
        expect(error(actual?.rateGap, exact?.rateGap ?? [NaN, NaN]), `mu ${mu}, L ${L}`).toBeLessThan(1.01);
        if (exact?.rateDecay) expect(error(actual?.rateDecay, exact.rateDecay), `mu ${mu}, L ${L}`).toBeLessThan(2);
        else expect(actual?.rateDecay).toBe(Infinity);
      }
    });

    it('has η and 1 − β at most, and within 2u of, the exact ones (8u allowed)', () => {
      for (const { mu, L, optima } of POINTS) {
        const [actual, exact] = [of({ mu, L }), optima[key]];
        for (const name of ['eta', 'oneMinusBeta'] as const) {
          const [double, rest] = exact?.[name] ?? [undefined, 0];
          expect(actual?.[name] === undefined).toBe(double === undefined);
          if (double === undefined || !Number.isFinite(double)) continue;
          expect(error(actual?.[name], [double, rest])).toBeLessThan(2.01);
          expect(actual?.[name]).toBeLessThanOrEqual(double);
          if (rest < 0) expect(actual?.[name]).toBeLessThan(double);
        }
      }
    });

    it('attains its rate at an end of the interval', () => {
      for (const kappa of [1.5, 10, 1000]) {
        const { eta, oneMinusBeta, gamma, rate } = of({ mu: 1, L: kappa }) ?? { eta: NaN, rate: NaN };
        const parameters = { eta, oneMinusBeta, gamma };
        const radii = [1, Math.sqrt(kappa), kappa].map(
          (lambda) => analyzeMode(method, parameters, lambda).spectralRadius,
        );
        expect(Math.max(...radii)).toBeCloseTo(rate, 6);
      }
    });

    it('takes β for 1 − (1 − β), so that the two agree', () => {
      const { beta, oneMinusBeta } = of({ mu: 1, L: 7 }) ?? {};
      expect(beta).toBe(oneMinusBeta === undefined ? undefined : 1 - oneMinusBeta);
    });

    it('refuses μ > L, and ends that are not positive', () => {
      expect(() => of({ mu: 2, L: 1 })).toThrow(/: mu must be at most L = 1, got 2$/);
      expect(() => of({ mu: 0, L: 1 })).toThrow(/: mu must be a finite number > 0, got 0$/);
      expect(() => of({ mu: 1, L: Infinity })).toThrow(/: L must be a finite number > 0, got Infinity$/);
    });
  });
});
