import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizedBessel } from '../../src/numeric/normalized-bessel.ts';
import { real } from '../helpers/real.ts';

// Fixture: test/oracles/bessel.py.
const ROWS = readFileSync(new URL('../oracles/bessel.csv', import.meta.url), 'utf8')
  .split('\n')
  .map((line) => line.split(','))
  .map(([kind = '', ...numbers]) => ({
    kind,
    numbers: numbers.map(Number) as [number, number, number, number, number],
  }));

/** The largest distance from the 60-digit values, in parts of the envelope. */
function worst(kind: 'i' | 'j', isWanted: (x: number) => boolean = () => true): number {
  const rows = ROWS.filter((row) => row.kind === kind && isWanted(row.numbers[1]));
  expect(rows.length).toBeGreaterThan(80);
  const misses = rows.map(({ numbers: [order, hi, lo, value, envelope] }) => {
    const miss = Math.abs(normalizedBessel(order, { hi, lo }, kind === 'i') - value) / envelope;
    return Number.isNaN(miss) ? Infinity : miss;
  });
  return Math.max(...misses);
}

describe('normalizedBessel', () => {
  it('is within 2e-14 of the envelope of J_ν, by the power series and by the asymptotic expansion', () => {
    expect(worst('j', (x) => x <= 30)).toBeLessThan(1e-15);
    expect(worst('j', (x) => x > 30)).toBeLessThan(2e-14);
  });

  it('is within 2e-15 of I_ν, up to the largest double', () => {
    expect(worst('i')).toBeLessThan(2e-15);
  });

  it('is Infinity where I_ν exceeds the doubles, and 0 at infinity otherwise', () => {
    const at = (x: number, isGrowing: boolean) => normalizedBessel(1, { hi: x, lo: 0 }, isGrowing);
    expect([at(725, true), at(999, true), at(1001, true), at(Infinity, true)]).toEqual(Array(4).fill(Infinity));
    expect(at(Infinity, false)).toBe(0);
    expect(normalizedBessel(-0.5 + 2 ** -30, { hi: 710, lo: 0 }, true)).toBeLessThan(Infinity);
  });

  it('takes the low word of x into account, on both sides of x = 30', () => {
    for (const x of [12, 1e6]) {
      const moved =
        normalizedBessel(0, { hi: x, lo: x * 2 ** -54 }, false) - normalizedBessel(0, { hi: x, lo: 0 }, false);
      // J₀′ = −J₁ = −x/2 times what is returned at order 1.
      const slope = (-x / 2) * normalizedBessel(1, { hi: x, lo: 0 }, false);
      expect(moved / (slope * x * 2 ** -54)).toBeCloseTo(1, 0);
    }
  });

  it('satisfies 4(ν + 1)(ν + 2)(Λ_ν − Λ_{ν+1}) = −x²Λ_{ν+2}', () => {
    const phases = real(0, 200);
    fc.assert(
      fc.property(real(-0.49, 9), phases, (order, x) => {
        const at = (n: number) => normalizedBessel(order + n, { hi: x, lo: 0 }, false);
        const left = 4 * (order + 1) * (order + 2) * (at(0) - at(1));
        expect(Math.abs(left + x * x * at(2))).toBeLessThan(1e-11 * (1 + x * x));
      }),
    );
  });

  it('ends the asymptotic expansion at its smallest term, of whatever order', () => {
    expect(Math.abs(normalizedBessel(75, { hi: 31, lo: 0 }, false))).toBeLessThan(Infinity);
  });
});
