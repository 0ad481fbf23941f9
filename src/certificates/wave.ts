import { bounded, type Bounded } from '../numeric/bounded.ts';

/** A polynomial in s = 1 − cos ω, by its coefficients. */
export type VersinePolynomial = readonly Bounded[];

/** A function of a point on a circle, even(s) + i sin ω odd(s) in the versine s = 1 − cos ω, with error bounds. */
export interface Wave {
  /** The real part. */
  readonly even: VersinePolynomial;
  /** The imaginary part divided by sin ω. */
  readonly odd: VersinePolynomial;
}

/** sin² ω = 2s − s². */
const SINE_SQUARED: VersinePolynomial = [0, 2, -1].map(bounded.of);

/** a + b. */
export function addWaves(a: Wave, b: Wave): Wave {
  return { even: addPolynomials(a.even, b.even), odd: addPolynomials(a.odd, b.odd) };
}

/** a · b. */
export function multiplyWaves(a: Wave, b: Wave): Wave {
  const sines = multiplyPolynomials(SINE_SQUARED, multiplyPolynomials(a.odd, b.odd));
  return {
    even: addPolynomials(multiplyPolynomials(a.even, b.even), negated(sines)),
    odd: addPolynomials(multiplyPolynomials(a.even, b.odd), multiplyPolynomials(a.odd, b.even)),
  };
}

/** The complex conjugate. */
export function conjugateWave({ even, odd }: Wave): Wave {
  return { even, odd: negated(odd) };
}

/** A wave times a number. */
export function scaleWave({ even, odd }: Wave, factor: Bounded): Wave {
  const scaled = (coefficient: Bounded): Bounded => bounded.multiply(coefficient, factor);
  return { even: even.map(scaled), odd: odd.map(scaled) };
}

/** A number as a wave. */
export function constantWave(value: Bounded): Wave {
  return { even: [value], odd: [] };
}

function negated(polynomial: VersinePolynomial): VersinePolynomial {
  return polynomial.map((coefficient) => bounded.scale(coefficient, -1));
}

function addPolynomials(a: VersinePolynomial, b: VersinePolynomial): VersinePolynomial {
  const [long, short] = a.length < b.length ? [b, a] : [a, b];
  return long.map((coefficient, j) => (short[j] === undefined ? coefficient : bounded.add(coefficient, short[j])));
}

function multiplyPolynomials(a: VersinePolynomial, b: VersinePolynomial): VersinePolynomial {
  if (a.length === 0 || b.length === 0) return [];
  const out: Bounded[] = Array.from({ length: a.length + b.length - 1 }, () => bounded.of(0));
  a.forEach((x, i) => {
    b.forEach((y, j) => (out[i + j] = bounded.add(out[i + j]!, bounded.multiply(x, y))));
  });
  return out;
}
