import type { ModeOfPolynomial } from '../mode/mode.ts';
import { add, divide, multiply, negate, scale } from '../numeric/double-double.ts';

/**
 * θ₁ − z₂ = A (z₁ − z₂), where θ_k = A z₁ᵏ + B z₂ᵏ has two real roots, θ₀ = 1 and θ₁ = `first`: what the start has of the larger root.
 *
 * To some 100 bits, and 0 where θ₁ is the root z₂ itself.
 */
export function leadOf({ polynomial, roots }: ModeOfPolynomial, first: number): number {
  const { trace, determinant, discriminantRoot } = polynomial;
  const start = { hi: first, lo: 0 };
  const value = add(multiply(start, add(start, negate(trace))), determinant);
  if (value.hi === 0 && Math.abs(first - roots[1].re) <= Math.abs(first - roots[0].re)) return 0;
  const larger = add(scale(trace, 0.5), scale(discriminantRoot, trace.hi < 0 ? -0.5 : 0.5));
  const second = larger.hi === 0 ? larger : divide(determinant, larger);
  return add(start, negate(second)).hi;
}
