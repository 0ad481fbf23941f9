import { twoProduct } from './two-product.ts';
import { twoSum } from './two-sum.ts';

/**
 * An unevaluated sum hi + lo of two doubles with |lo| ≤ ulp(hi)/2: about 106 significant bits.
 */
export interface DoubleDouble {
  /** The value rounded to the nearest double. */
  readonly hi: number;
  /** What `hi` leaves out. */
  readonly lo: number;
}

/** Operands outside [1/LARGE, LARGE] are brought inside before a division or square root, whose error terms would be lost. */
const LARGE = 2 ** 900;
/** The power of two for that; its square root is a power of two as well. */
const LIFT = 2 ** 200;

/** The power of two that brings a number into the range where products are exact: 1 for ordinary numbers and 0. */
function liftOf(value: number): number {
  const size = Math.abs(value);
  if (size > LARGE) return 1 / LIFT;
  return size !== 0 && size < 1 / LARGE ? LIFT : 1;
}

/** Renormalises hi + lo, given |hi| ≥ |lo|. */
function normalize(hi: number, lo: number): DoubleDouble {
  const sum = hi + lo;
  return { hi: sum, lo: lo - (sum - hi) };
}

/** a + b with relative error at most 3·2⁻¹⁰⁶, through any cancellation. Source: `joldes2017`. */
export function add(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const high = twoSum(a.hi, b.hi);
  const low = twoSum(a.lo, b.lo);
  const middle = normalize(high.hi, high.lo + low.hi);
  return normalize(middle.hi, low.lo + middle.lo);
}

/** a · b with relative error below 2⁻¹⁰². */
export function multiply(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const product = twoProduct(a.hi, b.hi);
  return normalize(product.hi, product.lo + (a.hi * b.lo + a.lo * b.hi));
}

/** a · 2^k for a power of two `factor`: exact barring underflow and overflow. */
export function scale(a: DoubleDouble, factor: number): DoubleDouble {
  return { hi: a.hi * factor, lo: a.lo * factor };
}

/** −a. */
export function negate(a: DoubleDouble): DoubleDouble {
  return scale(a, -1);
}

/** a / b with relative error below 2⁻¹⁰⁰ (less exact below 2⁻⁹⁶⁸, where the low word underflows); for b = 0, as for what is infinite or NaN, what doubles give. */
export function divide(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const isLimit = b.hi === 0 || !Number.isFinite(a.hi) || !Number.isFinite(b.hi);
  if (isLimit) return { hi: a.hi / b.hi, lo: 0 };
  const liftA = liftOf(a.hi);
  const liftB = liftOf(b.hi);
  if (liftA !== 1 || liftB !== 1) return scale(scale(divide(scale(a, liftA), scale(b, liftB)), liftB), 1 / liftA);
  const quotient = a.hi / b.hi;
  const lift = liftOf(quotient);
  if (lift !== 1) return scale(divide(scale(a, lift), b), 1 / lift);
  const product = twoProduct(quotient, b.hi);
  const remainder = a.hi - product.hi - product.lo + a.lo - quotient * b.lo;
  return normalize(quotient, remainder / b.hi);
}

/** √a for a ≥ 0, with relative error below 2⁻¹⁰⁰. */
export function squareRoot(a: DoubleDouble): DoubleDouble {
  if (a.hi === 0) return { hi: 0, lo: 0 };
  const lift = liftOf(a.hi);
  const { hi, lo } = scale(a, lift);
  const root = Math.sqrt(hi);
  const square = twoProduct(root, root);
  return scale(normalize(root, (hi - square.hi - square.lo + lo) / (2 * root)), 1 / Math.sqrt(lift));
}
