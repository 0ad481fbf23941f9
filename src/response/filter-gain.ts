import { polynomialAt } from '../numeric/complex-horner.ts';
import { multiplyComplex, reciprocal, type ComplexDoubleDouble } from '../numeric/complex-double-double.ts';
import { dyadic, type Dyadic } from '../numeric/dyadic.ts';
import type { StepFrequencyResponse } from './frequency-response-in.ts';
import type { GradientFilter } from './gradient-filter.ts';

/** What a filter makes of gradients cos ωk: numerator over denominator at $e^{i\omega}$. */
export function filterGain({ numerator, denominator }: GradientFilter, omega: number): StepFrequencyResponse {
  const z = { re: { hi: Math.cos(omega), lo: 0 }, im: { hi: Math.sin(omega), lo: 0 } };
  const at = (all: readonly Dyadic[]): ComplexDoubleDouble =>
    // Both are of one degree, so that it does not matter if both are divided by a power of z.
    polynomialAt(
      all.map((c) => dyadic.round(c)),
      z,
    ).value;
  const { re, im } = multiplyComplex(at(numerator), reciprocal(at(denominator)));
  return { magnitude: Math.hypot(re.hi, im.hi), phase: Math.atan2(im.hi, re.hi) + 0 };
}
