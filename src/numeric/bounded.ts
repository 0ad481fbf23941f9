import type { Arithmetic } from './arithmetic.ts';
import { add, multiply, scale, squareRoot, type DoubleDouble } from './double-double.ts';

/** A double-double together with how far it may be from the number it stands for. */
export interface Bounded extends DoubleDouble {
  /** Largest possible absolute error; Infinity where overflow or underflow may have done harm. */
  readonly radius: number;
}

/** Above the relative error 3·2⁻¹⁰⁶ of `add`. */
export const ADDITION_ERROR: number = 2 ** -104;
/** Above the relative error of `multiply`. */
const MULTIPLICATION_ERROR = 2 ** -102;
/** Half of the accuracy promised, because the radii are rounded themselves. */
const PROMISED_ERROR = 2 ** -71;
/** Between these sizes no error term of a product underflows and no splitting overflows. */
const SMALLEST = 2 ** -900;
const LARGEST = 2 ** 900;

function isInRange(value: number): boolean {
  const size = Math.abs(value);
  return size >= SMALLEST && size <= LARGEST;
}

/** Double-double arithmetic with a forward error bound: fast, and honest about when it does not know. */
export const bounded: Arithmetic<Bounded> = {
  of: (value) => ({ hi: value, lo: 0, radius: value === 0 || isInRange(value) ? 0 : Infinity }),

  add(a, b) {
    const { hi, lo } = add(a, b);
    const isExact = a.lo === 0 && b.lo === 0;
    return { hi, lo, radius: a.radius + b.radius + (isExact ? 0 : Math.abs(hi) * ADDITION_ERROR) };
  },

  multiply(a, b) {
    const { hi, lo } = multiply(a, b);
    if (a.hi !== 0 && b.hi !== 0 && !isInRange(hi)) return { hi, lo, radius: Infinity };
    const isExact = a.lo === 0 && b.lo === 0;
    const inherited = Math.abs(a.hi) * b.radius + Math.abs(b.hi) * a.radius + a.radius * b.radius;
    return { hi, lo, radius: inherited + (isExact ? 0 : Math.abs(hi) * MULTIPLICATION_ERROR) };
  },

  scale: (a, factor) => ({ hi: a.hi * factor, lo: a.lo * factor, radius: a.radius * Math.abs(factor) }),

  isCertain: ({ hi, radius }) => radius < Infinity && radius <= Math.abs(hi) * PROMISED_ERROR,

  round: ({ hi, lo }) => ({ hi, lo }),

  squareRoot: (a) => squareRoot(scale(a, a.hi < 0 ? -1 : 1)),
};
