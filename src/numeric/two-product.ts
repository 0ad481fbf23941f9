import type { DoubleDouble } from './double-double.ts';

/** 2²⁷ + 1: multiplying by it splits 53 bits into 26 + 26 (and a sign). */
const SPLITTER = 2 ** 27 + 1;

/**
 * Returns a · b exactly as the rounded product and its rounding error.
 * Exact when the factors are below 2⁹⁹⁵ in size, and their product is 0 or between 2⁻⁹⁶⁸ and 2¹⁰²³.
 * Source: `dekker1971`.
 */
export function twoProduct(a: number, b: number): DoubleDouble {
  const hi = a * b;
  const aHigh = upperHalf(a);
  const bHigh = upperHalf(b);
  const aLow = a - aHigh;
  const bLow = b - bHigh;
  return { hi, lo: aLow * bLow - (hi - aHigh * bHigh - aLow * bHigh - aHigh * bLow) };
}

/** The leading 26 bits of a double. */
function upperHalf(value: number): number {
  const shifted = SPLITTER * value;
  return shifted - (shifted - value);
}
