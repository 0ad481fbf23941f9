import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { formatNumber } from '../../src/render/format-number.ts';

describe('formatNumber', () => {
  it('reads back as the number, to the digits asked for', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.integer({ min: 1, max: 17 }),
        (value, digits) => {
          expect(Number(formatNumber(value, { digits }))).toBe(Number(value.toPrecision(digits)) + 0);
        },
      ),
    );
  });

  it('reads back exactly with 17 digits', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Number(formatNumber(value, { digits: 17 }))).toBe(value + 0);
      }),
    );
  });

  it.each([
    [0.818181818, '0.8182'],
    [100, '100'],
    [-0.25, '-0.25'],
    [0.0001, '0.0001'],
    [0.00001, '1e-5'],
    [123456, '123500'],
    [1234567, '1.235e6'],
    [1e20, '1e20'],
    [0.99996, '1.000'],
    [0.42003, '0.4200'],
    [3.00001, '3.000'],
    [0.1 + 0.2, '0.3'],
    [1 - 0.99e-12, '1'],
    [1 - 1.01e-12, '1.000'],
    [999999.9, '1.000e6'],
    [0, '0'],
    [-0, '0'],
  ])('prints %d as %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it('drops zeros only where the number printed is exact', () => {
    expect(formatNumber(0.5000001, { digits: 2 })).toBe('0.50');
    expect(formatNumber(2000.4)).toBe('2000');
    expect(formatNumber(2e-15, { digits: 2 })).toBe('2e-15');
    expect(formatNumber(2.04e-15, { digits: 2 })).toBe('2.0e-15');
    expect(formatNumber(2.04e-15, { digits: 1 })).toBe('2e-15');
  });

  it('never prints NaN', () => {
    expect([NaN, Infinity, -Infinity].map((value) => formatNumber(value))).toEqual(['–', '∞', '-∞']);
  });

  it('refuses a number of digits that there is not', () => {
    expect(() => formatNumber(1, { digits: 0 })).toThrow(
      'formatNumber: digits must be a whole number from 1 to 17, got 0',
    );
  });
});
