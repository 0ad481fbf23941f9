import { add, divide, negate, scale, squareRoot, type DoubleDouble } from '../numeric/double-double.ts';
import { minusLog } from '../numeric/minus-log.ts';
import type { CharacteristicPolynomial } from './characteristic-polynomial.ts';

/** The two roots of p, larger modulus first, and how far they lie from the unit circle. */
export interface Roots {
  /** The first root: real part, and imaginary part ≥ 0. The second is its conjugate, or the real number `second`. */
  readonly re: number;
  readonly im: number;
  /** The second root's real part. */
  readonly second: number;
  readonly spectralRadius: number;
  /** 1 − ρ. */
  readonly gap: number;
  /** −ln ρ. */
  readonly decay: number;
  /** −ln of the second root's modulus, for roots of one sign. */
  readonly secondDecay: number;
}

const ONE: DoubleDouble = { hi: 1, lo: 0 };

/** The roots of z² − T z + D, their moduli's distances from 1, and their logarithms; nothing is lost by cancellation. */
export function rootsOf(polynomial: CharacteristicPolynomial): Roots {
  return polynomial.discriminant.hi < 0 ? conjugatePair(polynomial) : realPair(polynomial);
}

/** z = (T ± i√|Δ|)/2, with ρ² = D. */
function conjugatePair(polynomial: CharacteristicPolynomial): Roots {
  const { trace, determinant, oneMinusDeterminant, discriminantRoot } = polynomial;
  const modulus = squareRoot(determinant);
  const gap = divide(oneMinusDeterminant, add(ONE, modulus));
  const decay = minusLog(determinant, oneMinusDeterminant) / 2;
  const re = trace.hi / 2;
  return {
    re,
    im: discriminantRoot.hi / 2,
    second: re,
    spectralRadius: modulus.hi,
    gap: gap.hi,
    decay,
    secondDecay: decay,
  };
}

/**
 * With σ the sign of T (+ when T = 0): σz₁ = (|T| + √Δ)/2 and σz₂ = D/σz₁.
 * With S = 2 − |T| and q = p(σ): 1 − σz₁ = (S − √Δ)/2 = 2q/(S + √Δ), whichever does not cancel.
 */
function realPair(polynomial: CharacteristicPolynomial): Roots {
  const { trace, determinant, discriminantRoot, twoMinusTraceSize } = polynomial;
  const sign = trace.hi < 0 ? -1 : 1;
  const atSign = sign < 0 ? polynomial.atMinusOne : polynomial.atOne;
  // Halved before they are added, so that no sum overflows.
  const halfRoot = scale(discriminantRoot, 0.5);
  const halfSum = scale(twoMinusTraceSize, 0.5);
  const first = add(scale(trace, sign / 2), halfRoot);
  const second = first.hi === 0 ? first : divide(determinant, first);

  const sumOfParts = add(halfSum, halfRoot);
  const difference = add(halfSum, negate(halfRoot));
  const isInside = twoMinusTraceSize.hi >= 0;
  const firstGap = isInside && sumOfParts.hi > 0 ? divide(atSign, sumOfParts) : difference;
  const secondGap = isInside || difference.hi === 0 ? sumOfParts : divide(atSign, difference);
  return {
    re: sign * first.hi,
    im: 0,
    second: sign * second.hi,
    spectralRadius: first.hi,
    gap: firstGap.hi,
    decay: minusLog(first, firstGap),
    secondDecay: minusLog(second, secondGap),
  };
}
