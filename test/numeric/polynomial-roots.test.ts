import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { dyadic } from '../../src/numeric/dyadic.ts';
import { EigenvalueDecomposition } from '../../src/numeric/matrix.ts';
import { polynomialRoots } from '../../src/numeric/polynomial-roots.ts';
import { polynomialWithRoots } from '../../src/numeric/polynomial-with-roots.ts';
import type { RootDisk } from '../../src/numeric/root-disks.ts';
import { companionMatrix } from '../../src/mode/companion-matrix.ts';

/** Multiples of 2⁻³⁰: no number that underflows when multiplied. */
const real = (min: number, max: number): fc.Arbitrary<number> =>
  fc.double({ min, max, noNaN: true }).map((x) => Math.round(x * 2 ** 30) / 2 ** 30);
const rootsOf = (coefficients: readonly number[]): readonly RootDisk[] =>
  polynomialRoots(coefficients.map((hi) => ({ hi, lo: 0 })));
const places = (disks: readonly RootDisk[]): number[][] => disks.map(({ re, im }) => [re.hi + 0, im.hi + 0]);
const byPlace = ([a = NaN, b = NaN]: number[], [c = NaN, d = NaN]: number[]): number => a - c || b - d;

describe('polynomialRoots', () => {
  it('finds the roots of a product of known real factors, each in its disk', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: -30, max: 30 }), { minLength: 1, maxLength: 7 }), (list) => {
        const roots = list.map((n) => n / 8);
        const exact = polynomialWithRoots(dyadic, roots.map(dyadic.of)).map((c) => dyadic.round(c));
        const disks = polynomialRoots(exact);
        expect(disks.map(({ re }) => re.hi).toSorted((a, b) => a - b)).toEqual(roots.toSorted((a, b) => a - b));
        for (const { re, im, radius } of disks) {
          expect(im.hi).toBe(0);
          expect(Math.abs(re.lo)).toBeLessThanOrEqual(radius);
          expect(radius).toBeLessThan(1e-15);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('has roots with the sum and the product that the coefficients say, in exact conjugates', () => {
    fc.assert(
      fc.property(fc.array(real(-3, 3), { minLength: 1, maxLength: 7 }), (rest) => {
        const disks = rootsOf([1, ...rest]);
        expect(disks.length).toBe(rest.length);
        const slack = disks.reduce((sum, { radius }) => sum + radius, 1e-14);
        const sum = disks.reduce((total, { re }) => total + re.hi, 0);
        expect(Math.abs(sum + rest[0]!)).toBeLessThan(slack);
        const conjugates = disks.map(({ re, im }) => [re.hi + 0, 0 - im.hi]).toSorted(byPlace);
        expect(conjugates).toEqual(places(disks).toSorted(byPlace));
      }),
      { numRuns: 300 },
    );
  });

  it('agrees with the eigenvalues of the companion matrix', () => {
    fc.assert(
      fc.property(fc.array(real(-2, 2), { minLength: 2, maxLength: 6 }), (rest) => {
        const { realEigenvalues, imaginaryEigenvalues } = new EigenvalueDecomposition(
          companionMatrix({ coefficients: [1, ...rest] }),
          { assumeSymmetric: false },
        );
        const largest = Math.max(...realEigenvalues.map((re, i) => Math.hypot(re, imaginaryEigenvalues[i] ?? NaN)));
        const moduli = rootsOf([1, ...rest]).map(({ re, im }) => Math.hypot(re.hi, im.hi));
        // Where roots meet, a general eigenvalue routine keeps a part of the digits only.
        expect(Math.abs(Math.max(...moduli) - largest)).toBeLessThan(1e-2);
      }),
      { numRuns: 200 },
    );
  });

  it('gives a multiple root as so many times itself, with a radius that says that it is uncertain', () => {
    expect(places(rootsOf([1, -1, 0.25]))).toEqual([
      [0.5, 0],
      [0.5, 0],
    ]);
    const triple = rootsOf([1, -3, 3, -1]);
    expect(places(triple)).toEqual([
      [1, 0],
      [1, 0],
      [1, 0],
    ]);
    for (const { radius } of triple) {
      expect(radius).toBeGreaterThan(1e-12);
      expect(radius).toBeLessThan(1e-7);
    }
    // (z² + 1)²
    expect(places(rootsOf([1, 0, 2, 0, 1])).toSorted(byPlace)).toEqual([
      [0, -1],
      [0, -1],
      [0, 1],
      [0, 1],
    ]);
  });

  it('tells apart roots that differ by 1e-12', () => {
    const [a, b] = [1, 1 + 2 ** -40];
    const exact = polynomialWithRoots(dyadic, [a, b, 0.5].map(dyadic.of)).map((c) => dyadic.round(c));
    const disks = polynomialRoots(exact).toSorted((p, q) => p.re.hi - q.re.hi);
    expect(disks.map(({ re }) => re.hi)).toEqual([0.5, a, b]);
    expect(disks[2]?.radius).toBeLessThan(1e-15);
  });

  it('has exact roots at 0, and none for a constant', () => {
    expect(rootsOf([2, -1, 0, 0]).map(({ re, radius }) => [re.hi, radius])).toEqual([
      [0.5, expect.any(Number)],
      [0, 0],
      [0, 0],
    ]);
    expect(rootsOf([3])).toEqual([]);
    expect(rootsOf([3, 0])).toMatchObject([{ re: { hi: 0 }, radius: 0 }]);
  });

  it('finds roots of very different sizes: the Newton polygon starts each at its own', () => {
    const found = rootsOf([1, -1e100, 1e50, -1e-100]).map(({ re, im }) => [re.hi, im.hi]);
    const sizes = found.map(([re = NaN]) => re).toSorted((a, b) => b - a);
    [1e100, 1e-50, 1e-150].forEach((size, i) => expect(Math.abs(sizes[i]! / size - 1)).toBeLessThan(1e-15));
    expect(places(rootsOf([1, 0, 0, 0, -1])).toSorted(byPlace)).toEqual([
      [-1, 0],
      [0, -1],
      [0, 1],
      [1, 0],
    ]);
  });
});
