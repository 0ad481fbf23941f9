import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fillRoots } from '../../src/mode/fill-roots.ts';
import { inputRangeError, inputTypeError } from '../../src/numeric/input-error.ts';
import { real } from '../helpers/real.ts';

const u = 2 ** -53;

/** The four numbers of one pair. */
function rootsOf(trace: number, determinant: number): [number, number, number, number] {
  const out = new Float64Array(4);
  fillRoots([trace], [determinant], out);
  return [...out] as [number, number, number, number];
}

/** Numbers with 24 significant bits in [−4, 4]: sums and products of two of them are exact doubles. */
const short = fc.integer({ min: -(2 ** 24), max: 2 ** 24 }).map((n) => n * 2 ** -22);

describe('fillRoots', () => {
  it('finds real roots within u|z₁|(4 + |T|/|z₁ − z₂|), larger modulus first', () => {
    fc.assert(
      fc.property(short, fc.oneof(short, fc.integer({ min: -8, max: 8 })), (a, near) => {
        const b = Number.isInteger(near) ? a + near * 2 ** -22 : near; // often a few last places from a double root
        fc.pre(a !== b);
        const [large, small] = Math.abs(a) > Math.abs(b) || (a === -b && a > 0) ? [a, b] : [b, a];
        const bound = u * Math.abs(large) * (4 + Math.abs(a + b) / Math.abs(a - b));
        const [re1, im1, re2, im2] = rootsOf(a + b, a * b);
        expect([im1, im2]).toEqual([0, 0]);
        expect(Math.abs(re1 - large)).toBeLessThanOrEqual(bound);
        expect(Math.abs(re2 - small)).toBeLessThanOrEqual(bound);
      }),
      { numRuns: 1000 },
    );
  });

  it('finds complex roots within u|z|(4 + |T|/|z₁ − z₂|), positive imaginary part first', () => {
    fc.assert(
      fc.property(
        short,
        fc.oneof(
          short,
          fc.integer({ min: 1, max: 8 }).map((n) => n * 2 ** -22),
        ),
        (re, signed) => {
          const im = Math.abs(signed);
          fc.pre(im > 0);
          const modulus = Math.hypot(re, im);
          const [re1, im1, re2, im2] = rootsOf(2 * re, re * re + im * im);
          expect([re1, re2, im2]).toEqual([re + 0, re + 0, -im1]);
          expect(Math.abs(im1 - im)).toBeLessThanOrEqual(u * modulus * (4 + Math.abs(re) / im));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('keeps the product to 8u and the sum to 5u(|z₁| + |z₂|), however close to a double root', () => {
    const ulps = fc.integer({ min: -4, max: 4 });
    fc.assert(
      fc.property(real(-3, 3), real(-3, 3), ulps, (t, d, k) => {
        fc.pre(Math.abs(t) > 1e-140 && Math.abs(d) > 1e-280);
        const determinant = k === 0 ? d : (t * t * (1 + k * 2 * u)) / 4;
        const [re1, im1, re2, im2] = rootsOf(t, determinant);
        const product = re1 * re2 - im1 * im2;
        const scale = Math.hypot(re1, im1) * Math.hypot(re2, im2);
        expect(Math.abs(product - determinant)).toBeLessThanOrEqual(8 * u * scale);
        expect(Math.abs(re1 + re2 - t)).toBeLessThanOrEqual(5 * u * (Math.hypot(re1, im1) + Math.hypot(re2, im2)));
        expect(Math.hypot(re1, im1)).toBeGreaterThanOrEqual(Math.hypot(re2, im2) * (1 - 4 * u));
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps a tiny second root at full relative accuracy', () => {
    const [, , re2] = rootsOf(1, 1e-200);
    expect(Math.abs(re2 / 1e-200 - 1)).toBeLessThanOrEqual(4 * u);
    expect(rootsOf(-3, 1e-30)[2]).toBeCloseTo(-1e-30 / 3, 45);
  });

  it('orders ±r with the positive root first', () => {
    expect(rootsOf(0, -4)).toEqual([2, 0, -2, 0]);
    expect(rootsOf(-0, -4)).toEqual([2, 0, -2, 0]);
    expect(rootsOf(0, 4)).toEqual([0, 2, 0, -2]);
  });

  it('never writes −0 (toEqual tells −0 from 0)', () => {
    expect(rootsOf(0, 0)).toEqual([0, 0, 0, 0]);
    expect(rootsOf(-0, -0)).toEqual([0, 0, 0, 0]);
    expect(rootsOf(-2, 0)).toEqual([-2, 0, 0, 0]);
    expect(rootsOf(2, -0)).toEqual([2, 0, 0, 0]);
    expect(rootsOf(-2, 1)).toEqual([-1, 0, -1, 0]);
    expect(rootsOf(-0, 9)).toEqual([0, 3, 0, -3]);
  });

  it('gives a subnormal trace its complex pair without a NaN', () => {
    expect(rootsOf(1e-310, 1)).toEqual([5e-311, 1, 5e-311, -1]);
  });

  it('keeps a NaN within its own pair', () => {
    const out = new Float64Array(12);
    fillRoots([1, NaN, 1], [0.25, 0, 0.25], out);
    expect([...out.subarray(0, 4), ...out.subarray(8)]).toEqual([0.5, 0, 0.5, 0, 0.5, 0, 0.5, 0]);
    expect([...out.subarray(4, 8)].some(Number.isNaN)).toBe(true);
    expect(rootsOf(1, NaN).some(Number.isNaN)).toBe(true);
  });

  it('fills pair after pair from any array-like', () => {
    const out = new Float64Array(8);
    fillRoots(Float64Array.of(5, 2), [6, 5], out);
    expect([...out]).toEqual([3, 0, 2, 0, 1, 2, 1, -2]);
    fillRoots([], [], new Float64Array(0));
  });

  it('names the array whose length or type is wrong', () => {
    const out = new Float64Array(4);
    expect(() => {
      fillRoots([1], [1, 2], out);
    }).toThrow(inputRangeError('fillRoots: determinant must have length 1 as trace has, got 2'));
    expect(() => {
      fillRoots([1, 2], [1, 2], out);
    }).toThrow(inputRangeError('fillRoots: out must have length 8, got 4'));
    expect(() => {
      Reflect.apply(fillRoots, undefined, [[1], [1], [0, 0, 0, 0]]);
    }).toThrow(inputTypeError('fillRoots: out must be a Float64Array, got an array of length 4'));
  });
});
