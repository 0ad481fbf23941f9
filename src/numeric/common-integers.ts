import type { Dyadic } from './dyadic.ts';

/** The numbers as whole multiples of one power of two. */
export function commonIntegers(numbers: readonly Dyadic[]): readonly bigint[] {
  const nonzero = numbers.filter(({ mantissa }) => mantissa !== 0n);
  const unit = nonzero.reduce((least, { exponent }) => Math.min(least, exponent), Infinity);
  return numbers.map(({ mantissa, exponent }) => (mantissa === 0n ? 0n : mantissa << BigInt(exponent - unit)));
}
