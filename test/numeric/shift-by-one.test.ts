import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bounded, type Bounded } from '../../src/numeric/bounded.ts';
import { shiftByOne } from '../../src/numeric/shift-by-one.ts';
import { real } from '../helpers/real.ts';

/** Numbers with a low word and a radius, or exact ones. */
const number = fc.tuple(real(-9, 9), fc.nat({ max: 3 })).map(([value, kind]): Bounded => {
  const whole = bounded.of(Math.round(value));
  if (kind === 0) return whole;
  return { ...bounded.multiply(bounded.of(value + 10), bounded.of(1 / 3)), radius: kind * 1e-20 };
});

describe('shiftByOne', () => {
  it('adds as bounded.add does, to the last bit of value and radius', () => {
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 9 }), (coefficients) => {
        const shifted = [...coefficients];
        for (let i = 1; i < shifted.length; i++) {
          for (let j = shifted.length - 2; j >= i - 1; j--) shifted[j] = bounded.add(shifted[j]!, shifted[j + 1]!);
        }
        const words = (list: readonly Bounded[]): number[] =>
          (['hi', 'lo', 'radius'] as const).flatMap((part) => list.map((one) => one[part]));
        expect([...shiftByOne(Float64Array.from(words(coefficients)))]).toEqual(words(shifted));
      }),
      { numRuns: 200 },
    );
  });

  it('is p(x + 1): of 1 + 2x + 3x² it is 6 + 8x + 3x²', () => {
    expect([...shiftByOne(Float64Array.of(1, 2, 3, 0, 0, 0, 0, 0, 0))]).toEqual([6, 8, 3, 0, 0, 0, 0, 0, 0]);
  });
});
