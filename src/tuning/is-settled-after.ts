import type { ModeOfPolynomial } from '../mode/mode.ts';

/** What θ₁ − z can be off by in plain doubles, and what all else can, relatively, with much to spare. */
const ROUNDING: number = 2 ** -48;
const MARGIN = 1e-9;

/**
 * Whether a bound tells that |θ_k| ≤ ε for all k > `known`, from θ₀ = 1 and θ₁ = `first`, or from rest. True is certain; false means
 * that one has to look.
 *
 * With θ_k = A z₁ᵏ + B z₂ᵏ, or z₁ᵏ + (θ₁ − z₁) Σ z₁ʲ z₂ᵏ⁻¹⁻ʲ near a double root, |θ_k| is at most (|θ₁ − z₁| + |θ₁ − z₂|) ρᵏ/|z₁ − z₂| and
 * (1 + k |θ₁ − z₁|/ρ) ρᵏ, both of which fall from k = −1/ln ρ on.
 */
export function isSettledAfter(
  { stability, roots, decay, spectralRadius, polynomial, juryMargins }: ModeOfPolynomial,
  epsilon: number,
  first: number | undefined,
  known: number,
): boolean {
  const k = known + 1;
  if (stability !== 'stable' || !(k * decay >= 1)) return false;
  // From rest θ₁ = T − D = 1 − p(1).
  const second = first ?? 1 - juryMargins.atOne;
  const [z1, z2] = roots;
  const near = Math.hypot(second - z1.re, z1.im) + ROUNDING;
  const far = Math.hypot(second - z2.re, z2.im) + ROUNDING;
  const size = Math.min((near + far) / polynomial.discriminantRoot.hi, 1 + (k * near) / spectralRadius);
  return size * Math.exp(-decay * k) <= epsilon * (1 - MARGIN);
}
