import { ADDITION_ERROR } from './bounded.ts';

/** A polynomial with error bounds as plain numbers, for loops without allocation: the high words of its coefficients, the low words, the radii. */
export type PackedPolynomial = Float64Array;

/** The coefficients of p(x + 1): sums as `bounded.add` makes them, written out. */
export function shiftByOne(polynomial: PackedPolynomial): PackedPolynomial {
  const out = polynomial.slice();
  const count = out.length / 3;
  for (let i = 1; i < count; i++) {
    for (let j = count - 2; j >= i - 1; j--) {
      const [a, b] = [out[j]!, out[j + 1]!];
      const [aLow, bLow] = [out[count + j]!, out[count + j + 1]!];
      const high = a + b;
      const shared = high - a;
      const highRest = a - (high - shared) + (b - shared);
      const low = aLow + bLow;
      const sharedLow = low - aLow;
      const lowRest = aLow - (low - sharedLow) + (bLow - sharedLow);
      const carried = highRest + low;
      const middle = high + carried;
      const rest = lowRest + (carried - (middle - high));
      const sum = middle + rest;
      out[j] = sum;
      out[count + j] = rest - (sum - middle);
      const isExact = aLow === 0 && bLow === 0;
      const radius = out[2 * count + j]! + out[2 * count + j + 1]!;
      out[2 * count + j] = radius + (isExact ? 0 : Math.abs(sum) * ADDITION_ERROR);
    }
  }
  return out;
}
