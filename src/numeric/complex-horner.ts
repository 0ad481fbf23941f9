import {
  addComplex,
  multiplyComplex,
  reciprocal,
  modulusOf,
  type ComplexDoubleDouble,
} from './complex-double-double.ts';
import { add, type DoubleDouble } from './double-double.ts';

/** A polynomial at a point: values that were divided by zⁿ where |z| > 1, so that no power overflows. */
export interface PolynomialAt {
  /** p(z), or p(z)/zⁿ. */
  readonly value: ComplexDoubleDouble;
  /** p(z)/p′(z) as a complex double: Newton's step back to the root. */
  readonly newton: readonly [number, number];
  /** Largest possible error of `value` in size. */
  readonly error: number;
}

/**
 * Above the error of one step of Horner's rule in double-double arithmetic, and of a coefficient that was rounded to one; twice
 * that for each degree bounds the sum.
 */
const STEP_ERROR = 2 ** -99;

/** Above what underflow takes from a sum of such products, in absolute terms. */
const UNDERFLOW = 2 ** -1060;

const ZERO: ComplexDoubleDouble = { re: { hi: 0, lo: 0 }, im: { hi: 0, lo: 0 } };

/** Σ cₖ zⁿ⁻ᵏ by Horner's rule in double-double arithmetic, as the reversed polynomial at 1/z where |z| > 1. */
export function polynomialAt(coefficients: readonly DoubleDouble[], z: ComplexDoubleDouble): PolynomialAt {
  const isOutside = modulusOf(z) > 1;
  const y = isOutside ? reciprocal(z) : z;
  const distance = modulusOf(y);
  let [value, slope, magnitude] = [ZERO, ZERO, 0];
  for (const c of isOutside ? coefficients.toReversed() : coefficients) {
    slope = addComplex(multiplyComplex(slope, y), value);
    const product = multiplyComplex(value, y);
    value = { re: add(product.re, c), im: product.im };
    magnitude = magnitude * distance + Math.abs(c.hi);
  }
  const degree = coefficients.length - 1;
  const error = 2 * coefficients.length * STEP_ERROR * magnitude + UNDERFLOW;
  const [p, q] = [round(value), round(slope)];
  if (!isOutside) return { value, newton: quotient(p, q), error };
  // p(z) = zⁿ q(y) with y = 1/z, so that p/p′ = z q/(n q − y q′).
  const rest = product(round(y), q);
  const denominator = [degree * p[0] - rest[0], degree * p[1] - rest[1]] as const;
  return { value, newton: product(round(z), quotient(p, denominator)), error };
}

type Pair = readonly [number, number];

function round({ re, im }: ComplexDoubleDouble): Pair {
  return [re.hi, im.hi];
}

/** a · b for complex doubles. */
function product(a: Pair, b: Pair): Pair {
  return [a[0] * b[0] - a[1] * b[1], a[0] * b[1] + a[1] * b[0]];
}

/** a/b for complex doubles, without overflow in between. */
function quotient(a: Pair, b: Pair): Pair {
  const unit = Math.max(Math.abs(b[0]), Math.abs(b[1]));
  const [re, im] = [b[0] / unit, b[1] / unit];
  const square = re * re + im * im;
  return [(a[0] * re + a[1] * im) / square / unit, (a[1] * re - a[0] * im) / square / unit];
}
