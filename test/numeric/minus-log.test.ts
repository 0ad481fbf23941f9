import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minusLog } from '../../src/numeric/minus-log.ts';
import { twoSum } from '../../src/numeric/two-sum.ts';

describe('minusLog', () => {
  it('is 0 − ln x for doubles away from 1, never −0', () => {
    for (const x of [1e-300, 0.1, 0.499, 2.001, 1e10, 1e300])
      expect(minusLog({ hi: x, lo: 0 }, twoSum(1, -x))).toBe(-Math.log(x));
    expect(minusLog({ hi: 1, lo: 0 }, { hi: 0, lo: 0 })).toBe(0);
    expect(minusLog({ hi: 0, lo: 0 }, { hi: 1, lo: 0 })).toBe(Infinity);
  });

  it('takes 1 − x for its argument on [1/2, 2], where ln x would lose digits', () => {
    expect(minusLog({ hi: 1, lo: -1e-100 }, { hi: 1e-100, lo: 0 })).toBe(1e-100);
    expect(minusLog({ hi: 1, lo: 1e-100 }, { hi: -1e-100, lo: 0 })).toBe(-1e-100);
    // The two arguments disagree on purpose: which of them counts?
    expect(minusLog({ hi: 0.5, lo: 0 }, { hi: 0.25, lo: 0 })).toBe(-Math.log1p(-0.25));
    expect(minusLog({ hi: 2, lo: 0 }, { hi: 0.25, lo: 0 })).toBe(-Math.log1p(-0.25));
    expect(minusLog({ hi: 0.4999, lo: 0 }, { hi: 0.25, lo: 0 })).toBe(-Math.log(0.4999));
    expect(minusLog({ hi: 2.0001, lo: 0 }, { hi: 0.25, lo: 0 })).toBe(-Math.log(2.0001));
  });

  it('uses the low words: −ln(x + y) = −ln x − y/x to first order', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 4, noNaN: true }), (x) => {
        const y = 1e-10; // far larger than a low word, so that its effect shows
        const moved =
          minusLog({ hi: x, lo: y }, { hi: 1 - x, lo: -y }) - minusLog({ hi: x, lo: 0 }, { hi: 1 - x, lo: 0 });
        expect(moved / (-y / x)).toBeCloseTo(1, 4);
      }),
    );
  });
});
