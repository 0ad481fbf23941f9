import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  divide,
  multiply,
  negate,
  scale,
  squareRoot,
  type DoubleDouble,
} from '../../src/numeric/double-double.ts';
import { absolute, exactInteger, ONE, ordinary } from '../helpers/exact-integer.ts';
import { real } from '../helpers/real.ts';

const exact = ({ hi, lo }: DoubleDouble): bigint => exactInteger(hi) + exactInteger(lo);

/** hi with a low word of random bits, at most half a last place. */
const doubleDouble: fc.Arbitrary<DoubleDouble> = fc
  .record({
    hi: ordinary(40),
    fraction: real(-0.49, 0.49),
    gap: fc.integer({ min: 0, max: 30 }),
  })
  .map(({ hi, fraction, gap }) => ({ hi, lo: Math.round(fraction * 2 ** 50) * 2 ** -50 * hi * 2 ** (-53 - gap) }))
  .map(({ hi, lo }) => ({ hi: hi + lo, lo: lo - (hi + lo - hi) }));

/** Asserts |actual − expected| ≤ 2^−bits |expected|. */
function expectNear(actual: bigint, expected: bigint, bits: number): void {
  expect(absolute(actual - expected) << BigInt(bits)).toBeLessThanOrEqual(absolute(expected));
}

function expectNormal({ hi, lo }: DoubleDouble): void {
  expect(hi + lo).toBe(hi);
}

describe('add', () => {
  it('is right to 3·2⁻¹⁰⁶ relative to the sum, through cancellation', () => {
    const pair = fc.oneof(
      fc.tuple(doubleDouble, doubleDouble),
      fc.tuple(doubleDouble, ordinary(0)).map(([a, b]) => [a, { hi: -a.hi * (1 + b * 2 ** -50), lo: 0 }] as const),
    );
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const sum = add(a, b);
        expectNormal(sum);
        expectNear(exact(sum) * 3n, (exact(a) + exact(b)) * 3n, 104);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps the low words when the high ones cancel', () => {
    expect(add({ hi: 1, lo: -1e-100 }, { hi: -1, lo: 0 })).toEqual({ hi: -1e-100, lo: 0 });
    expect(add({ hi: 1, lo: 2 ** -60 }, { hi: -1, lo: 2 ** -120 })).toEqual({ hi: 2 ** -60, lo: 2 ** -120 });
  });

  it('cancels to exactly 0', () => {
    fc.assert(
      fc.property(doubleDouble, (a) => {
        expect(add(a, negate(a)).hi).toBe(0);
      }),
    );
  });
});

describe('multiply', () => {
  it('is right to 2⁻¹⁰² relative', () => {
    fc.assert(
      fc.property(doubleDouble, doubleDouble, (a, b) => {
        const product = multiply(a, b);
        expectNormal(product);
        expectNear(exact(product) * ONE, exact(a) * exact(b), 102);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('divide', () => {
  it('is right to 2⁻¹⁰⁰ relative: q b = a', () => {
    fc.assert(
      fc.property(doubleDouble, doubleDouble, (a, b) => {
        const quotient = divide(a, b);
        expectNormal(quotient);
        expectNear(exact(quotient) * exact(b), exact(a) * ONE, 100);
      }),
      { numRuns: 2000 },
    );
  });

  it('does not depend on powers of two in its operands, to both ends of the range of doubles', () => {
    const a = { hi: 1 / 3, lo: 2 ** -57 / 3 };
    const b = { hi: 0.7, lo: -(2 ** -58) / 7 };
    const quotient = divide(a, b);
    for (const k of [-940, -901, 901, 980]) {
      for (const l of [k, k - 20, k + 20]) {
        expect(divide(scale(a, 2 ** k), scale(b, 2 ** l))).toEqual(scale(quotient, 2 ** (k - l)));
      }
    }
  });

  it('gives the nearest double to a ratio of which a double-double has no room', () => {
    expect(divide({ hi: 3e-310, lo: 0 }, { hi: 4, lo: 0 }).hi).toBe(3e-310 / 4);
    expect(divide({ hi: 3, lo: 0 }, { hi: 7e300, lo: 0 }).hi).toBe(3 / 7e300);
    expect(divide({ hi: 4, lo: 0 }, { hi: 5e-324, lo: 0 })).toEqual({ hi: Infinity, lo: 0 });
    expect(divide({ hi: Number.MAX_VALUE, lo: 0 }, { hi: Number.MAX_VALUE, lo: 0 })).toEqual({ hi: 1, lo: 0 });
  });

  it('takes 0 to 0', () => {
    expect(divide({ hi: 0, lo: 0 }, { hi: 3, lo: 0 })).toEqual({ hi: 0, lo: 0 });
  });

  it('divides by 0, and divides what is infinite, as doubles do', () => {
    for (const [a, b] of [
      [2, 0],
      [-2, 0],
      [0, 0],
      [1e300, 0],
      [Infinity, 3],
      [3, Infinity],
      [NaN, 3],
      [3, NaN],
    ] as const) {
      expect(divide({ hi: a, lo: 0 }, { hi: b, lo: 0 }).hi).toBe(a / b);
    }
  });
});

describe('squareRoot', () => {
  it('is right to 2⁻¹⁰⁰ relative: r² = a', () => {
    fc.assert(
      fc.property(doubleDouble, (signed) => {
        const a = signed.hi < 0 ? negate(signed) : signed;
        const root = squareRoot(a);
        expectNormal(root);
        expectNear(exact(root) * exact(root), exact(a) * ONE, 99);
      }),
      { numRuns: 2000 },
    );
  });

  it('halves powers of four, to both ends of the range of doubles', () => {
    const a = { hi: 0.7, lo: -(2 ** -58) / 7 };
    for (const k of [-475, -451, 451, 511]) {
      expect(squareRoot(scale(a, 2 ** (2 * k)))).toEqual(scale(squareRoot(a), 2 ** k));
    }
  });

  it('is 0 at 0, exact at squares, and the nearest double at the smallest and largest', () => {
    expect(squareRoot({ hi: 0, lo: 0 })).toEqual({ hi: 0, lo: 0 });
    expect(squareRoot({ hi: 9, lo: 0 })).toEqual({ hi: 3, lo: 0 });
    expect(squareRoot({ hi: 5e-324, lo: 0 }).hi).toBe(Math.sqrt(5e-324));
    expect(squareRoot({ hi: 2 ** 1023, lo: 0 }).hi).toBe(Math.sqrt(2 ** 1023));
  });
});

describe('scale', () => {
  it('multiplies both words', () => {
    expect(scale({ hi: 3, lo: 2 ** -60 }, -0.5)).toEqual({ hi: -1.5, lo: -(2 ** -61) });
  });
});
