import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { logFraction, type Axis } from '../../src/render/axis.ts';
import { linearAxis } from '../../src/render/linear-axis.ts';
import { logAxis } from '../../src/render/log-axis.ts';
import { momentumAxis } from '../../src/render/momentum-axis.ts';
import { real } from '../helpers/real.ts';

const range = [60, 580] as const;
const labels = ({ ticks }: Axis): readonly string[] => ticks.map(({ label }) => label);
const exponent = real(-12, 12);

describe('linearAxis', () => {
  it('puts the ends of its domain at the ends of its range, and halves it in the middle', () => {
    const axis = linearAxis({ title: 'η', domain: [-1, 3], range });
    expect([axis.project(-1), axis.project(1), axis.project(3)]).toEqual([60, 320, 580]);
    expect(axis.valueAt(320)).toBeCloseTo(1, 12);
  });

  it('labels what its title multiplied by the label says', () => {
    fc.assert(
      fc.property(exponent, (power) => {
        const axis = linearAxis({ title: 'η', domain: [0, 10 ** power], range });
        const unit = /10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)\]$/.exec(axis.title)?.[1] ?? '⁰';
        const digits = Array.from(unit, (digit) => '⁻⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)).map((i) =>
          i === 0 ? '-' : `${i - 1}`,
        );
        for (const { value, label } of axis.ticks) {
          const read = Number(label.replace('−', '-')) * 10 ** Number(digits.join(''));
          expect(Math.abs(read - value)).toBeLessThanOrEqual(1e-9 * 10 ** power);
        }
      }),
    );
  });

  it('writes negative values with a true minus sign', () => {
    expect(labels(linearAxis({ title: 'β', domain: [-1, 1], range }))).toContain('−0.2');
  });

  it('keeps infinite values near its range', () => {
    const axis = linearAxis({ title: 'β', domain: [-1, 1], range });
    expect([axis.project(-Infinity), axis.project(Infinity)]).toEqual([20, 620]);
  });
});

describe('logAxis', () => {
  it('spaces powers of ten evenly', () => {
    const axis = logAxis({ title: 'λ', domain: [1, 1e4], range });
    expect([1, 10, 100, 1000, 1e4].map((value) => Math.round(axis.project(value)))).toEqual([60, 190, 320, 450, 580]);
    expect(labels(axis)).toEqual(['1', '10', '100', '1000', '10⁴']);
    expect(axis.minorTicks).toContain(200);
    expect(axis.valueAt(320)).toBeCloseTo(100, 9);
  });

  it('has between 3 and 14 labels, all in its domain, over any range of values', () => {
    fc.assert(
      fc.property(real(-200, 100), fc.double({ min: 1e-3, max: 150, noNaN: true }), (first, span) => {
        const domain = [10 ** first, 10 ** (first + span)] as const;
        const { ticks } = logAxis({ title: 'λ', domain, range });
        expect(ticks.length).toBeGreaterThanOrEqual(3);
        expect(new Set(ticks.map(({ label }) => label)).size).toBe(ticks.length);
        expect(ticks.length).toBeLessThanOrEqual(14);
        for (const { value } of ticks) {
          expect(value).toBeGreaterThanOrEqual(domain[0] * (1 - 1e-8));
          expect(value).toBeLessThanOrEqual(domain[1] * (1 + 1e-8));
        }
      }),
    );
  });

  it('puts what is not positive below everything', () => {
    const axis = logAxis({ title: 'error', domain: [1e-6, 1], range: [400, 40] });
    expect([axis.project(0), axis.project(-1)]).toEqual([440, 440]);
  });
});

describe('momentumAxis', () => {
  it('spaces 0, 0.9, 0.99 and 0.999 evenly', () => {
    const axis = momentumAxis({ title: 'momentum β', domain: [2.4, 1e-3], range });
    const [minusOne, zero, nine, nines, most] = axis.ticks.map(({ value }) => axis.project(value));
    expect(labels(axis)).toEqual(['−1', '0', '0.9', '0.99', '0.999']);
    expect(minusOne).toBeLessThan(zero ?? 0);
    expect((nine ?? 0) - (zero ?? 0)).toBeCloseTo((nines ?? 0) - (nine ?? 0), 9);
    expect(most).toBe(580);
    expect(axis.title).toBe('momentum β, logarithmic in 1 − β');
  });

  it('writes many nines as a distance from 1', () => {
    const axis = momentumAxis({ title: 'β', domain: [2.4, 1e-12], range });
    expect(labels(axis)).toEqual(['0', '0.99', '1 − 10⁻⁴', '1 − 10⁻⁶', '1 − 10⁻⁸', '1 − 10⁻¹⁰', '1 − 10⁻¹²']);
    expect(axis.minorTicks).toHaveLength(12);
  });

  it('puts β ≥ 1 beyond its end and β = −∞ before its start', () => {
    const axis = momentumAxis({ title: 'β', domain: [2.4, 1e-3], range });
    expect([axis.project(0), axis.project(-1), axis.project(Infinity)]).toEqual([620, 620, 20]);
  });
});

describe('logFraction', () => {
  it('is linear in the logarithm between ends whose ratio is no double', () => {
    for (const [first, last] of [
      [1e-200, 1e200],
      [1e200, 1e-200],
    ] as const) {
      expect(logFraction([first, last], 1)).toBeCloseTo(0.5, 14);
      expect(logFraction([first, last], first)).toBeCloseTo(0, 14);
      expect(logFraction([first, last], last)).toBe(1);
    }
  });
});
