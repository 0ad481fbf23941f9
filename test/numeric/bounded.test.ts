import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bounded } from '../../src/numeric/bounded.ts';
import { absolute, exactInteger, ONE, ordinary } from '../helpers/exact-integer.ts';

const { of, add, multiply, scale, isCertain, round, squareRoot } = bounded;

describe('bounded', () => {
  it('encloses ab + cd − e(f + g), and is certain only when it is right to 2⁻⁷⁰', () => {
    const number = ordinary(6);
    const nearCancelling = fc
      .tuple(number, number, fc.integer({ min: -110, max: -20 }))
      .map(([a, b, k]) => [a, b, -a, b * (1 + 2 ** k)]);
    const four = fc.oneof(fc.tuple(number, number, number, number), nearCancelling);
    fc.assert(
      fc.property(four, fc.tuple(number, number, number), fc.integer({ min: -120, max: 0 }), (four, three, k) => {
        const [a = 0, b = 0, c = 0, d = 0] = four;
        const [e, f, g] = [three[0] * 2 ** k, three[1], three[2]];
        const result = add(
          add(multiply(of(a), of(b)), multiply(of(c), of(d))),
          scale(multiply(of(e), add(of(f), of(g))), -1),
        );
        const [A, B, C, D, E, F, G] = [a, b, c, d, e, f, g].map(exactInteger) as [
          bigint,
          bigint,
          bigint,
          bigint,
          bigint,
          bigint,
          bigint,
        ];
        const exact = A * B + C * D - E * (F + G);
        const error = absolute((exactInteger(result.hi) + exactInteger(result.lo)) * ONE - exact);
        expect(error).toBeLessThanOrEqual(exactInteger(result.radius) * ONE);
        if (isCertain(result)) expect(error << 70n).toBeLessThanOrEqual(absolute(exact));
      }),
      { numRuns: 3000 },
    );
  });

  it('knows sums and products of two doubles, and their multiples, to be exact', () => {
    expect(add(of(1), of(2 ** -200)).radius).toBe(0);
    expect(multiply(of(1 / 3), of(0.7)).radius).toBe(0);
    expect(scale(multiply(of(1 / 3), of(0.7)), -4).radius).toBe(0);
    expect(add(multiply(of(1 / 3), of(0.7)), of(1)).radius).toBeGreaterThan(0);
    expect(add(of(1), multiply(of(1 / 3), of(0.7))).radius).toBeGreaterThan(0);
    expect(multiply(multiply(of(1 / 3), of(0.7)), of(0.9)).radius).toBeGreaterThan(0);
  });

  it('is certain of an exact 0 but not of one that cancelled beyond its accuracy', () => {
    expect(isCertain(of(0))).toBe(true);
    expect(isCertain(multiply(of(0), of(7)))).toBe(true);
    expect(isCertain(multiply(of(7), of(0)))).toBe(true);
    const third = multiply(multiply(of(1 / 3), of(0.7)), of(0.9));
    expect(isCertain(third)).toBe(true);
    expect(isCertain(add(third, scale(third, -1)))).toBe(false);
  });

  it('carries an inherited error through sums, products and multiples', () => {
    const vague = { hi: 2, lo: 0, radius: 0.125 };
    const other = { hi: -4, lo: 0, radius: 0.25 };
    expect(add(vague, other).radius).toBe(0.375);
    expect(multiply(vague, other).radius).toBe(2 * 0.25 + 4 * 0.125 + 0.03125);
    expect(scale(vague, -2)).toEqual({ hi: -4, lo: -0, radius: 0.25 });
  });

  it('is certain to 2⁻⁷¹ and no further', () => {
    expect(isCertain({ hi: -1, lo: 0, radius: 2 ** -71 })).toBe(true);
    expect(isCertain({ hi: -1, lo: 0, radius: 2 ** -70.99 })).toBe(false);
  });

  it('is uncertain of what leaves [2⁻⁹⁰⁰, 2⁹⁰⁰], where error terms are lost', () => {
    expect(isCertain(of(2 ** -900))).toBe(true);
    expect(isCertain(of(2 ** 900))).toBe(true);
    expect(isCertain(of(2 ** -901))).toBe(false);
    expect(isCertain(of(-(2 ** 901)))).toBe(false);
    expect(isCertain(multiply(of(2 ** -450), of(2 ** -450)))).toBe(true);
    expect(isCertain(multiply(of(2 ** -450), of(2 ** -451)))).toBe(false);
    expect(isCertain(multiply(of(2 ** 450), of(2 ** 451)))).toBe(false);
    expect(isCertain(multiply(of(2 ** -800), of(2 ** -800)))).toBe(false);
    expect(isCertain(multiply(of(2 ** 800), of(2 ** 800)))).toBe(false);
    expect(isCertain(scale(of(2 ** 1023), 2))).toBe(false);
    expect(isCertain(add(of(1), multiply(of(2 ** -800), of(2 ** -800))))).toBe(false);
  });

  it('rounds to its two words, and takes the root of the size', () => {
    expect(round(multiply(of(1 + 2 ** -52), of(1 + 2 ** -52)))).toEqual({ hi: 1 + 2 ** -51, lo: 2 ** -104 });
    expect(squareRoot(of(9))).toEqual({ hi: 3, lo: 0 });
    expect(squareRoot(of(-9))).toEqual({ hi: 3, lo: 0 });
  });
});
