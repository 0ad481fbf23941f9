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

/** Operands below this are scaled up before a division or square root, whose error terms would underflow. */
const SMALL = 2 ** -900;
/** The scale for them, a power of 4 so that its square root is exact. */
const LIFT = 2 ** 200;

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

/** a / b for b ≠ 0, with relative error below 2⁻¹⁰⁰. */
export function divide(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  if (a.hi !== 0 && Math.abs(a.hi) < SMALL) return scale(divide(scale(a, LIFT), b), 1 / LIFT);
  const quotient = a.hi / b.hi;
  const product = twoProduct(quotient, b.hi);
  const remainder = a.hi - product.hi - product.lo + a.lo - quotient * b.lo;
  return normalize(quotient, remainder / b.hi);
}

/** √a for a ≥ 0, with relative error below 2⁻¹⁰⁰. */
export function squareRoot(a: DoubleDouble): DoubleDouble {
  if (a.hi === 0) return { hi: 0, lo: 0 };
  if (a.hi < SMALL) return scale(squareRoot(scale(a, LIFT)), 1 / Math.sqrt(LIFT));
  const root = Math.sqrt(a.hi);
  const square = twoProduct(root, root);
  return normalize(root, (a.hi - square.hi - square.lo + a.lo) / (2 * root));
}
