import * as fc from 'fast-check';

/** Every double of `ordinary`, and every product of two of their halves' bits, is a whole number of units 2⁻⁶⁰⁰. */
const UNIT_EXPONENT = 600;

/** The double as a whole number of units 2⁻⁶⁰⁰: exact for 0 and for sizes from 2⁻⁵⁴⁸ to 2⁴⁰⁰. */
export function exactInteger(value: number): bigint {
  return BigInt(value * 2 ** UNIT_EXPONENT);
}

/** One unit of a product of two such integers is 2⁻¹²⁰⁰: multiply a single one by this to compare it with a product. */
export const ONE: bigint = 1n << BigInt(UNIT_EXPONENT);

/** |a|. */
export function absolute(a: bigint): bigint {
  return a < 0n ? -a : a;
}

/** A double with random bits and an exponent from −least to least. */
export function ordinary(least: number): fc.Arbitrary<number> {
  return fc
    .record({
      mantissa: fc.integer({ min: 2 ** 20, max: 2 ** 21 - 1 }),
      rest: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      exponent: fc.integer({ min: -least, max: least }),
      sign: fc.constantFrom(-1, 1),
    })
    .map(({ mantissa, rest, exponent, sign }) => sign * (mantissa * 2 ** 32 + rest) * 2 ** (exponent - 52));
}
