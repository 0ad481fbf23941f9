import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { commonIntegers } from '../../src/numeric/common-integers.ts';
import { dyadic } from '../../src/numeric/dyadic.ts';
import { polynomialWithRoots } from '../../src/numeric/polynomial-with-roots.ts';
import { taylorShift } from '../../src/numeric/taylor-shift.ts';
import { real } from '../helpers/real.ts';

const values = (numbers: readonly ReturnType<typeof dyadic.of>[]): number[] => numbers.map((n) => dyadic.round(n).hi);

describe('taylorShift', () => {
  it('moves the roots: p(c + w) has the roots of p less c', () => {
    const doubles = real(-4, 4);
    fc.assert(
      fc.property(fc.array(doubles, { maxLength: 6 }), fc.constantFrom(1 as const, -1 as const), (roots, centre) => {
        const p = polynomialWithRoots(dyadic, roots.map(dyadic.of));
        const moved = roots.map((root) => dyadic.add(dyadic.of(root), dyadic.of(-centre)));
        const difference = polynomialWithRoots(dyadic, moved).map((c, i) =>
          dyadic.add(c, dyadic.scale(taylorShift(dyadic, p, centre)[i]!, -1)),
        );
        expect(difference.every(({ mantissa }) => mantissa === 0n)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('takes z² to w² ± 2w + 1', () => {
    const square = [1, 0, 0].map(dyadic.of);
    expect(values(taylorShift(dyadic, square, 1))).toEqual([1, 2, 1]);
    expect(values(taylorShift(dyadic, square, -1))).toEqual([1, -2, 1]);
  });
});

describe('polynomialWithRoots', () => {
  it('is 1 for no roots, and ∏ (z − rᵢ)', () => {
    expect(values(polynomialWithRoots(dyadic, []))).toEqual([1]);
    expect(values(polynomialWithRoots(dyadic, [1, 2, -3].map(dyadic.of)))).toEqual([1, 0, -7, 6]);
  });
});

describe('commonIntegers', () => {
  it('are in the ratios of the numbers', () => {
    const [a = 0n, zero, b = 0n, c = 0n] = commonIntegers([0.75, 0, -3, 2 ** -60].map(dyadic.of));
    expect([a * -4n, zero, a]).toEqual([b, 0n, c * 3n * 2n ** 58n]);
  });

  it('are 0 for zeros, whatever stands beside them', () => {
    expect(commonIntegers([0, 5, 0].map(dyadic.of))).toEqual([0n, 5n, 0n]);
    expect(commonIntegers([dyadic.of(0)])).toEqual([0n]);
  });
});
