import type { ModeOfPolynomial } from '../mode/mode.ts';

/** c = √((T² + (1 − D)²)/|Δ|), the growth factor of ‖Tᵏ‖; Infinity at a double root. */
export function growthFactor({ trace, juryMargins, polynomial }: ModeOfPolynomial): number {
  return Math.hypot(trace, juryMargins.determinant) / polynomial.discriminantRoot.hi;
}
