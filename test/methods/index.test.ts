import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { METHODS } from '../../src/methods/index.ts';
import type { CurvatureInterval, Method, MethodParameters, OptimalConstants } from '../../src/methods/method.ts';
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
interface Point extends CurvatureInterval {
  readonly weightDecay: number;
  readonly optima: Readonly<Record<string, Optimum>>;
}

const POINTS = JSON.parse(readFileSync(new URL('../oracles/optimal.json', import.meta.url), 'utf8')) as Point[];
/** The name under which the oracle has the constants of a method that shares them with another. */
const SHARED: Readonly<Record<string, string>> = {
  'general-momentum': 'heavy-ball',
  'quasi-hyperbolic': 'ema-heavy-ball',
  pid: 'heavy-ball',
  'pytorch-sgd nesterov': 'nesterov-l2',
  'pytorch-sgd nesterov standard': 'nesterov-l2 standard',
};

/** The parameters besides β and η that a method is tuned for. */
function givenTo(method: Method, weightDecay: number): Record<string, number | boolean> {
  const values = { weightDecay, dampening: 0.25 };
  return Object.fromEntries(Object.entries(values).filter(([name]) => name in method.parameters));
}

interface Constants {
  readonly name: string;
  readonly method: Method;
  readonly given: (weightDecay: number) => Record<string, number | boolean>;
  readonly of: (point: CurvatureInterval & { weightDecay: number }) => OptimalConstants | null;
}

function constantsOf(
  name: string,
  method: Method,
  kind: 'optimal' | 'standard',
  given: Constants['given'],
): readonly Constants[] {
  const of: Constants['of'] = ({ weightDecay, ...interval }) => method[kind]?.(interval, given(weightDecay)) ?? null;
  return of({ mu: 1, L: 10, weightDecay: 1 }) === null ? [] : [{ name, method, given, of }];
}

const CONSTANTS = METHODS.filter(({ name }) => name !== 'robust-momentum').flatMap((method) => {
  const { name } = method;
  const flag = 'nesterov' in method.parameters;
  const plain = (weightDecay: number): Record<string, number | boolean> => givenTo(method, weightDecay);
  const ahead = (weightDecay: number): Record<string, number | boolean> => ({ weightDecay, nesterov: true });
  return [
    ...constantsOf(name, method, 'optimal', plain),
    ...constantsOf(`${name} standard`, method, 'standard', plain),
    ...(flag ? constantsOf(`${name} nesterov`, method, 'optimal', ahead) : []),
    ...(flag ? constantsOf(`${name} nesterov standard`, method, 'standard', ahead) : []),
  ];
});

function error(value: number | undefined, [double, rest]: Pair): number {
  return errorInUnits(value ?? NaN, { double, rest });
}

describe('METHODS', () => {
  it('have a name of their own, as the command line spells it, and a title without a capital but in names', () => {
    const names = METHODS.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
    for (const { name, title } of METHODS) {
      expect(name).toMatch(/^[a-z]+[a-z0-9]*(-[a-z0-9]+)*$/);
      expect(title).toMatch(/^([a-z]+|[A-Z]\w+)([ -]\w+)*$/);
    }
  });

  it('state these constants', () => {
    expect(CONSTANTS.map(({ name }) => name)).toEqual([
      'gradient-descent',
      'heavy-ball',
      'nesterov',
      'nesterov standard',
      'general-momentum',
      'triple-momentum standard',
      'quasi-hyperbolic',
      'ema-heavy-ball',
      'pid',
      'pytorch-sgd',
      'pytorch-sgd nesterov',
      'pytorch-sgd nesterov standard',
      'heavy-ball-l2',
      'nesterov-l2',
      'nesterov-l2 standard',
      'heavy-ball-decoupled',
    ]);
  });
});

describe.each(METHODS.map((method) => [method.name, method] as const))('%s', (_, method) => {
  checkMethod(method);
});

describe.each(CONSTANTS)('the constants of $name', ({ name, method, given, of }) => {
  const key = SHARED[name] ?? name;
  /** Without μ = L, where PyTorch has no nesterov. */
  const points = POINTS.filter((point) => of(point) !== null);

  it('are known on every interval', () => {
    const unknown = POINTS.filter((point) => of(point) === null);
    expect(unknown.every(({ mu, L, weightDecay }) => mu + weightDecay === L + weightDecay)).toBe(true);
    expect(unknown.length).toBeLessThan(key === name ? 1 : 4);
  });

  it('have rate, 1 − rate and −ln rate within 2u for κ from 1 to 1e300 (8u allowed)', () => {
    for (const point of points) {
      const [actual, exact] = [of(point), point.optima[key]];
      const words = `mu ${point.mu}, L ${point.L}`;
      expect(error(actual?.rate, exact?.rate ?? [NaN, NaN]), words).toBeLessThan(1.01);
      expect(error(actual?.rateGap, exact?.rateGap ?? [NaN, NaN]), words).toBeLessThan(1.01);
      if (exact?.rateDecay) expect(error(actual?.rateDecay, exact.rateDecay), words).toBeLessThan(2);
      else expect(actual?.rateDecay).toBe(Infinity);
    }
  });

  it('have η and 1 − β at most, and within 2u of, the exact ones (8u allowed)', () => {
    for (const point of points) {
      const [actual, exact] = [of(point), point.optima[key]];
      for (const coordinate of ['eta', 'oneMinusBeta'] as const) {
        const [double, rest] = exact?.[coordinate] ?? [undefined, 0];
        expect(actual?.[coordinate] === undefined).toBe(double === undefined);
        if (double === undefined || !Number.isFinite(double)) continue;
        expect(error(actual?.[coordinate], [double, rest])).toBeLessThan(2.01);
        expect(actual?.[coordinate]).toBeLessThanOrEqual(double);
        if (rest < 0) expect(actual?.[coordinate]).toBeLessThan(double);
      }
    }
  });

  it('attain their rate at an end of the interval', () => {
    for (const kappa of [1.5, 10, 1000]) {
      const { eta, oneMinusBeta, gamma, others, rate } = of({ mu: 1, L: kappa, weightDecay: 0.5 }) ?? {
        eta: NaN,
        rate: NaN,
      };
      const parameters: MethodParameters = { eta, oneMinusBeta, gamma, ...others };
      expect(parameters).toMatchObject(given(0.5));
      const radii = [1, Math.sqrt(kappa), kappa].map(
        (lambda) => analyzeMode(method, parameters, lambda).spectralRadius,
      );
      expect(Math.max(...radii)).toBeCloseTo(rate, 6);
    }
  });

  it('have β for 1 − (1 − β), so that the two agree', () => {
    const { beta, oneMinusBeta } = of({ mu: 1, L: 7, weightDecay: 1 }) ?? {};
    expect(beta).toBe(oneMinusBeta === undefined ? undefined : 1 - oneMinusBeta);
  });

  it('refuse μ > L, and ends that are not positive', () => {
    expect(() => of({ mu: 2, L: 1, weightDecay: 1 })).toThrow(/: mu must be at most L = 1, got 2$/);
    expect(() => of({ mu: 0, L: 1, weightDecay: 1 })).toThrow(/: mu must be a finite number > 0, got 0$/);
    expect(() => of({ mu: 1, L: Infinity, weightDecay: 1 })).toThrow(/: L must be a finite number > 0, got Infinity$/);
  });
});
