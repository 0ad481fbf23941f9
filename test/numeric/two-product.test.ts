import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { twoProduct } from '../../src/numeric/two-product.ts';
import { exactInteger, ONE, ordinary } from '../helpers/exact-integer.ts';

describe('twoProduct', () => {
  it('gives the rounded product and exactly what the rounding left out', () => {
    fc.assert(
      fc.property(ordinary(100), ordinary(100), (a, b) => {
        const { hi, lo } = twoProduct(a, b);
        expect(hi).toBe(a * b);
        expect((exactInteger(hi) + exactInteger(lo)) * ONE).toBe(exactInteger(a) * exactInteger(b));
      }),
      { numRuns: 500 },
    );
  });

  it('is exact to the ends of its range', () => {
    const a = 1 + 2 ** -52;
    expect(twoProduct(a * 2 ** 994, a * 2 ** -994)).toEqual({ hi: 1 + 2 ** -51, lo: 2 ** -104 });
    expect(twoProduct(a * 2 ** -484, a * 2 ** -484)).toEqual({ hi: (1 + 2 ** -51) * 2 ** -968, lo: 2 ** -1072 });
  });
});
