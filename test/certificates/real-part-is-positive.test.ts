import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { realPartIsPositive } from '../../src/certificates/real-part-is-positive.ts';
import { dyadic, type Dyadic } from '../../src/numeric/dyadic.ts';

const exact = (coefficients: readonly number[]): readonly Dyadic[] => coefficients.map(dyadic.of);

/** The smallest real part at so many points of the upper half of the circle. */
function leastSampled(p: readonly number[], q: readonly number[], points = 4000): number {
  const values = Array.from({ length: points + 1 }, (_, i) => {
    const omega = (Math.PI * i) / points;
    return p.reduce((sum, a, j) => q.reduce((inner, b, k) => inner + a * b * Math.cos((j - k) * omega), sum), 0);
  });
  return Math.min(...values);
}

describe('realPartIsPositive', () => {
  it('agrees with samples wherever they are clearly of one sign', () => {
    const coefficients = fc.array(
      fc.integer({ min: -128, max: 128 }).map((n) => n / 64),
      { minLength: 3, maxLength: 3 },
    );
    fc.assert(
      fc.property(coefficients, coefficients, fc.nat(2), (p, q, leading) => {
        const [a, b] = [
          [3 + leading, ...p],
          [3, ...q],
        ];
        const least = leastSampled(a, b);
        fc.pre(Math.abs(least) > 1e-2);
        expect(realPartIsPositive(exact(a), exact(b))).toBe(least > 0);
      }),
      { numRuns: 300 },
    );
  });

  it('tells what is above 0 by one part in 2⁹⁰ from 0 and from what is below', () => {
    // ((1 + c) z + 1) z̄ has the real part 1 + c + cos ω.
    const c = dyadic.of(2 ** -90);
    const constant = exact([1, 0]);
    const withFront = (by: Dyadic): readonly Dyadic[] => [dyadic.add(dyadic.of(1), by), dyadic.of(1)];
    expect(realPartIsPositive(withFront(c), constant)).toBe(true);
    expect(realPartIsPositive(withFront(dyadic.of(0)), constant)).toBe(false);
    expect(realPartIsPositive(withFront(dyadic.scale(c, -1)), constant)).toBe(false);
  });

  it('of constants is the sign of their product', () => {
    expect(realPartIsPositive(exact([-2]), exact([-3]))).toBe(true);
    expect(realPartIsPositive(exact([2]), exact([-3]))).toBe(false);
  });
});
