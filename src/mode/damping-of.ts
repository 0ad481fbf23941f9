import type { CharacteristicPolynomial } from './characteristic-polynomial.ts';
import type { Damping, Regime, RootSigns } from './mode.ts';

/**
 * The sign of Δ = T² − 4D, or `critical` when a relative change of at most `tolerance` in ηλ, β or 1 − β would make Δ
 * vanish: |Δ| ≤ tolerance · 2(|T p(1)| + |2 − T| min(|D|, |1 − D|)), to first order.
 */
export function dampingOf(polynomial: CharacteristicPolynomial, tolerance: number): Damping {
  const { trace, determinant, oneMinusDeterminant, atOne, discriminant, discriminantRoot } = polynomial;
  const momentum = Math.min(Math.abs(determinant.hi), Math.abs(oneMinusDeterminant.hi));
  // Compared as square roots, which neither overflow nor underflow.
  const slopeRoot = Math.hypot(rootOfProduct(trace.hi, atOne.hi), rootOfProduct(2 - trace.hi, momentum));
  if (discriminantRoot.hi <= Math.sqrt(2 * tolerance) * slopeRoot) return 'critical';
  return discriminant.hi > 0 ? 'overdamped' : 'underdamped';
}

function rootOfProduct(a: number, b: number): number {
  return Math.sqrt(Math.abs(a)) * Math.sqrt(Math.abs(b));
}

/** How the roots lie on the real line; a root at 0 has no sign, so the other one's counts. */
export function rootSignsOf({ trace, determinant, discriminant }: CharacteristicPolynomial): RootSigns {
  if (discriminant.hi < 0) return 'complex';
  if (determinant.hi < 0) return 'mixed';
  if (trace.hi === 0) return 'zero';
  return trace.hi > 0 ? 'positive' : 'negative';
}

/**
 * The word for a mode. D = 0 comes first (the next point does not depend on the last but one: `memoryless`, and `one-step` when
 * T = 0 as well), then opposite signs, then damping with the sign of T.
 */
export function regimeOf({ trace, determinant }: CharacteristicPolynomial, damping: Damping): Regime {
  if (determinant.hi === 0) return trace.hi === 0 ? 'one-step' : 'memoryless';
  if (determinant.hi < 0) return 'mixed-sign';
  if (damping === 'underdamped') return 'underdamped';
  if (damping === 'critical') return trace.hi > 0 ? 'critical' : 'alternating-critical';
  return trace.hi > 0 ? 'monotone' : 'alternating';
}
