import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normOf } from '../../src/numeric/norm-of.ts';

describe('normOf', () => {
  it('is the Euclidean norm to a few roundings, at any size', () => {
    const entries = fc.array(fc.double({ min: -1e300, max: 1e300, noNaN: true }), { maxLength: 20 });
    fc.assert(
      fc.property(entries, (list) => {
        const exact = Math.hypot(...list);
        expect(Math.abs(normOf(list) - exact)).toBeLessThanOrEqual(16 * Number.EPSILON * exact);
      }),
    );
    expect(normOf([3 * 2 ** 900, -4 * 2 ** 900])).toBe(5 * 2 ** 900);
    expect(normOf([-4 * 2 ** -1000, 3 * 2 ** -1000])).toBe(5 * 2 ** -1000);
    expect(normOf([Number.MIN_VALUE])).toBe(Number.MIN_VALUE);
    expect(normOf([Number.MAX_VALUE])).toBe(Number.MAX_VALUE);
  });

  it('takes lists longer than a call takes arguments', () => {
    expect(normOf(new Array<number>(250_000).fill(2))).toBe(1000);
    expect(normOf(new Array<number>(250_000).fill(0.1))).toBeCloseTo(50, 13);
  });

  it('is 0 of nothing, Infinity where an entry is, and NaN where one is', () => {
    expect(normOf([])).toBe(0);
    expect(normOf([-0, 0])).toBe(0);
    expect(normOf([1, -Infinity])).toBe(Infinity);
    expect(normOf([1, NaN])).toBeNaN();
  });
});
