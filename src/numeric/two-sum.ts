import type { DoubleDouble } from './double-double.ts';

/** Returns a + b exactly as the rounded sum and its rounding error (no condition on the sizes; exact barring overflow). */
export function twoSum(a: number, b: number): DoubleDouble {
  const hi = a + b;
  const shared = hi - a;
  return { hi, lo: a - (hi - shared) + (b - shared) };
}
