import type { ModeOfPolynomial } from '../mode/mode.ts';
import { add, divide, negate, scale } from '../numeric/double-double.ts';

/**
 * θ₁ − z₂ = A (z₁ − z₂), where θ_k = A z₁ᵏ + B z₂ᵏ has two real roots, θ₀ = 1 and θ₁ = `first`: what the start has of the larger root.
 *
 * To some 100 bits, so that it is 0 where θ₁ is a root z₂ of few digits.
 */
export function leadOf({ polynomial }: ModeOfPolynomial, first: number): number {
  const { trace, determinant, discriminantRoot } = polynomial;
  const larger = add(scale(trace, 0.5), scale(discriminantRoot, trace.hi < 0 ? -0.5 : 0.5));
  const second = larger.hi === 0 ? larger : divide(determinant, larger);
  return add({ hi: first, lo: 0 }, negate(second)).hi;
}
