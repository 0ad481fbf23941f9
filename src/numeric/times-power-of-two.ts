/** value · 2^exponent, also where the power itself is beyond the doubles; ±Infinity or 0 where the product is. */
export function timesPowerOfTwo(value: number, exponent: number): number {
  if (value === 0) return value;
  const half = Math.trunc(exponent / 2);
  return value * 2 ** half * 2 ** (exponent - half);
}
