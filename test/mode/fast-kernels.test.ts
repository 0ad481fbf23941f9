import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fastDecay } from '../../src/mode/fast-decay.ts';
import { fastDiscriminant } from '../../src/mode/fast-discriminant.ts';
import { fastGap } from '../../src/mode/fast-gap.ts';
import { real } from '../helpers/real.ts';

/** A pair of roots: their polynomial as fast kernels take it, and their 1 − ρ. */
interface Pair {
  readonly size: number;
  readonly determinant: number;
  readonly complement: number;
  readonly atSign: number;
  readonly gap: number;
}

const power = (min: number, max: number) => fc.double({ min, max, noNaN: true }).map((exponent) => 10 ** exponent);
const gap = fc.oneof(
  power(-12, 0),
  power(-12, 1).map((distance) => -distance),
);

/** (1 − g)e^{±iθ}, T ≥ 0: |1 − z|² = g² + 4(1 − g) sin² ½θ. */
const complexPair = fc
  .tuple(
    gap.filter((g) => g < 0.999),
    fc.double({ min: 0.1, max: Math.PI / 2, noNaN: true }),
  )
  .map(([g, angle]): Pair => {
    const rho = 1 - g;
    const atSign = g * g + 4 * rho * Math.sin(angle / 2) ** 2;
    return { size: 2 * rho * Math.cos(angle), determinant: rho * rho, complement: g * (2 - g), atSign, gap: g };
  });

/** Real roots 1 − g > z₂ with T ≥ 0, at least as far apart as 1 − g is from 1. */
const realPair = fc
  .tuple(gap, power(-12, 0), real(0, 1))
  .map(([g, least, part]): Pair => {
    const second = g + Math.max(Math.abs(g), least) * (1 + part);
    const determinant = (1 - g) * (1 - second);
    return {
      size: 2 - g - second,
      determinant,
      complement: g + second - g * second,
      atSign: g * second,
      gap: g,
    };
  })
  .filter(({ size }) => size >= 0);

const pair = fc.oneof(complexPair, realPair);

const discriminantOf = ({ size, determinant, complement, atSign }: Pair): number =>
  fastDiscriminant(size, determinant, complement, atSign);

describe('fastDiscriminant', () => {
  it('is the square of the difference of the roots', () => {
    fc.assert(
      fc.property(realPair, ({ size, determinant, complement, atSign, gap: first }) => {
        // T = z₁ + z₂, so that z₁ − z₂ = 2z₁ − T.
        const second = 2 - size - first;
        const expected = (second - first) ** 2;
        const scale = Math.max(1, size) ** 2;
        expect(Math.abs(fastDiscriminant(size, determinant, complement, atSign) - expected)).toBeLessThan(
          1e-14 * scale,
        );
      }),
    );
  });

  it('keeps its digits next to T = 2', () => {
    // Roots 1 − 1e-9 and 1 − 3e-9: T² − 4D itself is lost.
    const [g, h] = [1e-9, 3e-9];
    expect(fastDiscriminant(2 - g - h, (1 - g) * (1 - h), g + h - g * h, g * h) / 4e-18).toBeCloseTo(1, 12);
  });
});

describe('fastGap', () => {
  it('is 1 − ρ of the pair that has this polynomial, however near ρ is to 1, and beyond 1', () => {
    fc.assert(
      fc.property(pair, (roots) => {
        const found = fastGap(discriminantOf(roots), roots.determinant, roots.complement, roots.atSign);
        expect(Math.abs(found - roots.gap)).toBeLessThan(1e-13 * Math.abs(roots.gap));
      }),
      { numRuns: 500 },
    );
  });

  it('is 0 for a double root 1', () => {
    expect(fastGap(0, 1, 0, 0)).toBe(0);
  });
});

describe('fastDecay', () => {
  it('is −ln ρ of the pair that has this polynomial, however near ρ is to 1, and beyond 1', () => {
    fc.assert(
      fc.property(pair, (roots) => {
        const { size, determinant, complement, atSign } = roots;
        const found = fastDecay(discriminantOf(roots), size, determinant, complement, atSign);
        const expected = -Math.log1p(-roots.gap);
        expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-13 * Math.abs(expected));
      }),
      { numRuns: 500 },
    );
  });

  it('is Infinity where both roots are 0', () => {
    expect(fastDecay(0, 0, 0, 1, 1)).toBe(Infinity);
  });
});
