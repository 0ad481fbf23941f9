import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { twoSum } from '../../src/numeric/two-sum.ts';
import { exactInteger, ordinary } from '../helpers/exact-integer.ts';

describe('twoSum', () => {
  it('gives the rounded sum and exactly what the rounding left out', () => {
    fc.assert(
      fc.property(ordinary(60), ordinary(60), (a, b) => {
        const { hi, lo } = twoSum(a, b);
        expect(hi).toBe(a + b);
        expect(exactInteger(hi) + exactInteger(lo)).toBe(exactInteger(a) + exactInteger(b));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps what is far below the last place, in either order', () => {
    expect(twoSum(1, 1e-100)).toEqual({ hi: 1, lo: 1e-100 });
    expect(twoSum(1e-100, 1)).toEqual({ hi: 1, lo: 1e-100 });
  });
});
