import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categoryIn, countedValue, countIn } from '../../src/maps/counted.ts';

describe('countedValue', () => {
  it('keeps every category below 100 and every count below 2²⁰ exactly', () => {
    fc.assert(
      fc.property(fc.nat(99), fc.nat(2 ** 20 - 1), (index, count) => {
        const value = countedValue(index, count);
        expect([categoryIn(value), countIn(value)]).toEqual([index, count]);
      }),
    );
    expect(countedValue(3, 2 ** 19)).toBe(3.5);
    expect([categoryIn(NaN), countIn(7)]).toEqual([NaN, 0]);
  });
});
