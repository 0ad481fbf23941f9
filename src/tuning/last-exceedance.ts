import type { ModeOfPolynomial } from '../mode/mode.ts';
import { propagate } from '../mode/propagate.ts';
import { lastRealExceedance } from './last-real-exceedance.ts';
import { lastSpiralExceedance } from './last-spiral-exceedance.ts';
import { spiralOf } from './spiral-of.ts';

const REST = { current: 1, previous: 1 };

/** The largest k with |θ_k| > ε from rest, θ₋₁ = θ₀ = 1, for 0 < ε < 1; Infinity when there is none. */
export function lastExceedance(mode: ModeOfPolynomial, epsilon: number): number {
  if (neverSettles(mode, epsilon)) return Infinity;
  const exceeds = (k: number): boolean => Math.abs(propagate(mode, k, REST).current) > epsilon;
  if (mode.discriminant < 0) return lastSpiralExceedance(spiralOf(mode), epsilon, exceeds);
  return lastRealExceedance(exceeds);
}

/** Only z₁ = −1 beside a simple root with |z₂| < 1 is not stable and may stay below ε: θ_k → ±(1 − z₂)/(1 + z₂). */
function neverSettles({ stability, boundary, bounded, determinant }: ModeOfPolynomial, epsilon: number): boolean {
  if (stability === 'stable') return false;
  // z₂ = −D here.
  return boundary !== 'flip' || !bounded || 1 + determinant >= epsilon * (1 - determinant);
}
