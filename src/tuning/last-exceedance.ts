import type { ModeOfPolynomial } from '../mode/mode.ts';
import { propagate } from '../mode/propagate.ts';
import { lastExceedanceOfPowers } from './last-exceedance-of-powers.ts';
import { lastRealExceedance } from './last-real-exceedance.ts';
import { lastSpiralExceedance } from './last-spiral-exceedance.ts';
import { leadOf } from './lead-of.ts';
import { spiralOf } from './spiral-of.ts';

const REST = { current: 1, previous: 1 };
/** More steps are not followed: no count is told from there on. */
const MOST_STEPS = 1e200;

/**
 * The largest k with |θ_k| > ε, for 0 < ε < 1; Infinity when there is none, or with real roots none below 1e200. θ₀ = 1, and θ₁ is `first`, or what it is from rest
 * (θ₋₁ = θ₀) if that is not given.
 */
export function lastExceedance(mode: ModeOfPolynomial, epsilon: number, first?: number): number {
  if (first !== undefined && !mode.bounded && startsOnSmallerRoot(mode, first)) {
    const rate = Math.abs(mode.roots[1].re);
    return rate < 1 ? Math.max(0, Math.ceil(Math.log(epsilon) / Math.log(rate)) - 1) : Infinity;
  }
  if (neverSettles(mode, epsilon, first)) return Infinity;
  const sizeAt = (k: number): number => {
    const step = Math.min(k, MOST_STEPS);
    if (first === undefined) return Math.abs(propagate(mode, step, REST).current);
    return step === 0 ? 1 : Math.abs(propagate(mode, step - 1, { current: first, previous: 1 }).current);
  };
  const exceeds = (k: number): boolean => sizeAt(k) > epsilon;
  if (mode.discriminant < 0) return lastSpiralExceedance(spiralOf(mode, first), epsilon, exceeds);
  if (exceeds(MOST_STEPS)) return Infinity;
  return first === undefined ? lastRealExceedance(exceeds) : lastExceedanceOfPowers(mode, first, exceeds);
}

/** Whether θ_k = z₂ᵏ for the smaller of two real roots. */
function startsOnSmallerRoot(mode: ModeOfPolynomial, first: number): boolean {
  return mode.discriminant >= 0 && leadOf(mode, first) === 0;
}

/** Only one simple root at ±1 beside another inside is not stable and may stay below ε, if its share of the start is small. */
function neverSettles(
  { stability, boundary, bounded, determinant }: ModeOfPolynomial,
  epsilon: number,
  first: number | undefined,
): boolean {
  if (stability === 'stable') return false;
  if (!bounded || (boundary !== 'flip' && boundary !== 'fold')) return true;
  // The other root is ∓D here; from rest a root at 1 has the whole start, one at −1 the share (1 + D)/(1 − D).
  const share = boundary === 'flip' ? (first ?? 1) + determinant : (first ?? 1) - determinant;
  return Math.abs(share) >= epsilon * (1 - determinant);
}
