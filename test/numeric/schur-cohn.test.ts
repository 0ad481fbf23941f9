import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { schurCohn, type DiskVerdict } from '../../src/numeric/schur-cohn.ts';

/** Factors with integer coefficients, by where their roots are. */
const INSIDE = [
  [2n, -1n],
  [3n, 1n],
  [1n, 0n],
  [10n, -9n],
  [5n, 2n, 1n],
  [2n, 0n, 1n],
];
const ON_CIRCLE = [
  [1n, -1n],
  [1n, 1n],
  [1n, 0n, 1n],
  [1n, 1n, 1n],
  [5n, -6n, 5n],
];
const OUTSIDE = [
  [1n, -2n],
  [10n, 11n],
  [1n, 0n, 3n],
  [1n, 3n, 1n],
];

function product(factors: readonly (readonly bigint[])[]): readonly bigint[] {
  return factors.reduce<readonly bigint[]>(
    (p, q) =>
      Array.from({ length: p.length + q.length - 1 }, (_, k) =>
        p.reduce((sum, c, i) => sum + c * (q[k - i] ?? 0n), 0n),
      ),
    [1n],
  );
}

const some = <T>(list: readonly T[], least = 0): fc.Arbitrary<T[]> =>
  fc.array(fc.constantFrom(...list), { minLength: least, maxLength: 4 });

describe('schurCohn', () => {
  it('sees where the roots of a product of known factors are', () => {
    fc.assert(
      fc.property(
        some(INSIDE),
        some(ON_CIRCLE),
        fc.oneof(fc.constant([]), some(OUTSIDE)),
        fc.constantFrom(1n, -3n),
        (inside, on, outside, sign) => {
          const isSimple = new Set(on).size === on.length;
          const expected: DiskVerdict =
            outside.length > 0 ? 'outside' : on.length === 0 ? 'inside' : isSimple ? 'simple' : 'multiple';
          expect(schurCohn([...product([...inside, ...on, ...outside])].map((c) => sign * c))).toBe(expected);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is not deceived by roots that mirror each other in the circle', () => {
    expect(
      schurCohn(
        product([
          [2n, -1n],
          [1n, -2n],
        ]),
      ),
    ).toBe('outside');
    expect(
      schurCohn(
        product([
          [2n, -1n],
          [1n, -2n],
          [1n, 0n, 1n],
        ]),
      ),
    ).toBe('outside');
    // |p*(0)| = |p(0)| without the mirror image, once with more zeros in the reduced polynomial.
    expect(schurCohn([1n, 0n, 2n, 3n, 0n, 1n])).toBe('outside');
    expect(
      schurCohn(
        product([
          [2n, -1n],
          [1n, 2n],
        ]),
      ),
    ).toBe('outside');
  });

  it('decides what no floating-point number could', () => {
    const unit = 10n ** 40n;
    expect(schurCohn([unit, -(unit - 1n)])).toBe('inside');
    expect(schurCohn([unit, -unit])).toBe('simple');
    expect(schurCohn([unit, -(unit + 1n)])).toBe('outside');
    expect(schurCohn([unit, 0n, unit - 1n])).toBe('inside');
    expect(schurCohn([unit, -2n * unit, unit])).toBe('multiple');
    expect(schurCohn([unit, -2n * unit, unit + 1n])).toBe('outside');
    expect(schurCohn([unit, 1n - 2n * unit, unit])).toBe('simple');
  });

  it('stays fast at degree 40: integers grow in proportion to the degree', () => {
    const degree40 = product(Array.from({ length: 40 }, (_, i) => [1000n, BigInt(i * 24)]));
    expect(schurCohn(degree40)).toBe('inside');
    expect(schurCohn(product([degree40, [1n, -1n]]))).toBe('simple');
  });

  it('says of a constant that no root is outside', () => {
    expect(schurCohn([5n])).toBe('inside');
  });
});
