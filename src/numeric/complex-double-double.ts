import { add, divide, multiply, negate, scale, type DoubleDouble } from './double-double.ts';

/** A complex number with parts of about 106 bits. */
export interface ComplexDoubleDouble {
  readonly re: DoubleDouble;
  readonly im: DoubleDouble;
}

/** a + b. */
export function addComplex(a: ComplexDoubleDouble, b: ComplexDoubleDouble): ComplexDoubleDouble {
  return { re: add(a.re, b.re), im: add(a.im, b.im) };
}

/** a · b. */
export function multiplyComplex(a: ComplexDoubleDouble, b: ComplexDoubleDouble): ComplexDoubleDouble {
  return {
    re: add(multiply(a.re, b.re), negate(multiply(a.im, b.im))),
    im: add(multiply(a.re, b.im), multiply(a.im, b.re)),
  };
}

/** 1/a for |a| from 2⁻⁹⁰⁰ to 2⁹⁰⁰. */
export function reciprocal(a: ComplexDoubleDouble): ComplexDoubleDouble {
  const unit = 2 ** -Math.floor(Math.log2(modulusOf(a)));
  const [re, im] = [scale(a.re, unit), scale(a.im, unit)];
  const square = add(multiply(re, re), multiply(im, im));
  return { re: scale(divide(re, square), unit), im: scale(divide(im, square), -unit) };
}

/** |a| as a double. */
export function modulusOf({ re, im }: ComplexDoubleDouble): number {
  return Math.hypot(re.hi, im.hi);
}
