import { add, multiply, type DoubleDouble } from './double-double.ts';

/** a·x + b·y in double-double arithmetic, rounded once: right to a few ulp through any cancellation above 2⁻¹⁰⁰. */
export function sumOfProducts(a: DoubleDouble, x: number, b: DoubleDouble, y: number): number {
  return add(multiply(a, { hi: x, lo: 0 }), multiply(b, { hi: y, lo: 0 })).hi;
}
