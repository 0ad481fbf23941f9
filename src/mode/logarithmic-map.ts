import type { CharacteristicPolynomial } from './characteristic-polynomial.ts';
import type { Roots } from './roots-of.ts';

/** The damped oscillator whose samples at integer times the mode is. */
export interface Oscillator {
  readonly dampingRatio: number | null;
  readonly naturalFrequency: number | null;
  readonly period: number | null;
}

/**
 * The oscillator z = exp(s), s² + 2ζω s + ω² = 0: ω² = ln z₁ · ln z₂ and 2ζω = −ln D. Two negative roots alternate with
 * period 2 and have no real ω; neither have roots on both sides of 1.
 */
export function logarithmicMap({ determinant, discriminant }: CharacteristicPolynomial, roots: Roots): Oscillator {
  const { re, im, decay, secondDecay } = roots;
  if (discriminant.hi < 0) {
    const angle = Math.atan2(im, re);
    const naturalFrequency = Math.hypot(decay, angle);
    return { dampingRatio: decay / naturalFrequency + 0, naturalFrequency, period: (2 * Math.PI) / angle };
  }
  if (determinant.hi <= 0) return { dampingRatio: null, naturalFrequency: null, period: null };
  if (re < 0) return { dampingRatio: null, naturalFrequency: null, period: 2 };
  if (decay * secondDecay < 0) return { dampingRatio: null, naturalFrequency: null, period: Infinity };
  // Root by root, as the quotient and the product of the two may leave the range of doubles.
  const [root, secondRoot] = [Math.sqrt(Math.abs(decay)), Math.sqrt(Math.abs(secondDecay))];
  const ratio = secondRoot / root;
  const growth = Math.sign(decay + secondDecay);
  return {
    // ½(r + 1/r) is at least 1 in floating point as well.
    dampingRatio: growth === 0 ? null : (growth * (ratio + 1 / ratio)) / 2,
    naturalFrequency: root * secondRoot,
    period: Infinity,
  };
}
