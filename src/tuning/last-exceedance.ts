import type { ModeOfPolynomial } from '../mode/mode.ts';
import { propagate } from '../mode/propagate.ts';
import { lastSpiralExceedance } from './last-spiral-exceedance.ts';
import { lastYes } from './last-yes.ts';

const REST = { current: 1, previous: 1 };

/**
 * The largest k with |θ_k| > ε from rest, θ₋₁ = θ₀ = 1, for 0 < ε < 1; Infinity when there is none.
 *
 * Real roots: with both of one sign |θ_k| rises at most once and then falls, so that {|θ_k| > ε} is 0, 1, …, K. With
 * opposite signs θ_k = A z₁ᵏ + B z₂ᵏ with A, B ≥ 0, so that the even k fall without rising and bound the odd ones after
 * them. Either way the last even k and the one after it decide.
 */
export function lastExceedance(mode: ModeOfPolynomial, epsilon: number): number {
  if (neverSettles(mode, epsilon)) return Infinity;
  const exceeds = (k: number): boolean => Math.abs(propagate(mode, k, REST).current) > epsilon;
  if (mode.discriminant < 0) return lastSpiralExceedance(mode, epsilon, exceeds);
  const even = 2 * lastYes((half) => exceeds(2 * half), 0, Number.MAX_VALUE);
  return exceeds(even + 1) ? even + 1 : even;
}

/** Only z₁ = −1 beside a simple root with |z₂| < 1 is not stable and may stay below ε: θ_k → ±(1 − z₂)/(1 + z₂). */
function neverSettles({ stability, boundary, bounded, determinant }: ModeOfPolynomial, epsilon: number): boolean {
  if (stability === 'stable') return false;
  // z₂ = −D here.
  return boundary !== 'flip' || !bounded || 1 + determinant >= epsilon * (1 - determinant);
}
