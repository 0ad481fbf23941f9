import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { METHODS } from '../../src/methods/index.ts';
import type { MethodParameters } from '../../src/methods/method.ts';
import { robustMomentum } from '../../src/methods/robust-momentum.ts';
import { add, divide, negate, type DoubleDouble } from '../../src/numeric/double-double.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';

type Pair = readonly [hi: number, lo: number];
type Row = readonly [method: string, parameters: MethodParameters, lambda: number, numbers: readonly Pair[]];

const NUMBERS = ['trace', 'determinant', 'oneMinusDeterminant', 'atOne', 'atMinusOne', 'discriminant'] as const;
const ROWS = JSON.parse(readFileSync(new URL('../oracles/own-polynomials.json', import.meta.url), 'utf8')) as Row[];
const NAMES = [...new Set(ROWS.map(([name]) => name))];

function relativeError(value: DoubleDouble, [hi, lo]: Pair): number {
  const exact = { hi, lo };
  if (hi === 0) return value.hi === 0 ? 0 : Infinity;
  return Math.abs(divide(add(value, negate(exact)), exact).hi);
}

const CASES = METHODS.filter(({ name }) => NAMES.includes(name)).map((method) => [method.name, method] as const);

describe.each(CASES)('the polynomial of %s, against its literal step in 4 000-bit arithmetic', (name, method) => {
  const rows = ROWS.filter(([own]) => own === name);

  it('is right to 2⁻⁷⁰ in every number, with exact signs, however much cancels', () => {
    expect(rows.length).toBeGreaterThanOrEqual(60);
    for (const [, parameters, lambda, numbers] of rows) {
      const polynomial = method.polynomial(parameters, lambda);
      NUMBERS.forEach((number, i) => {
        const words = `${number} of ${JSON.stringify(parameters)} on ${lambda}`;
        expect(relativeError(polynomial[number], numbers[i]!), words).toBeLessThan(2 ** -70);
      });
    }
  });

  it('is tried where its numbers all but vanish', () => {
    const smallest = NUMBERS.map((_, i) => Math.min(...rows.map(([, , , numbers]) => Math.abs(numbers[i]![0]))));
    expect(smallest[0]).toBeLessThan(1e-13);
    expect(smallest[5]).toBeLessThan(1e-13);
  });
});

describe('the common denominator of robust momentum', () => {
  it('lets numbers vanish exactly: D = 0 at L with the published constants', () => {
    const mode = analyzeMode(robustMomentum, { rho: 0.5, kappa: 4, eta: 1.5 }, 1);
    expect(mode.determinant).toBe(0);
    expect(mode.regime).toBe('memoryless');
    expect(mode.trace).toBe(-0.5);
  });
});
