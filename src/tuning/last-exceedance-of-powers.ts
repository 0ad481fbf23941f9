import type { ModeOfPolynomial } from '../mode/mode.ts';
import { lastYes } from './last-yes.ts';

/** x_m = A pᵐ + B qᵐ with 1 > p ≥ q > 0: the real m at which it crosses 0 and at which |x| peaks after that; NaN where there is none. */
interface Turns {
  readonly crossing: number;
  readonly peak: number;
}

/**
 * The largest k with |θ_k| > ε from θ₀ = 1 and any θ₁, for two real roots of a stable mode.
 *
 * With both of one sign |θ_k| is |A pᵏ + B qᵏ|, with opposite signs the even k and the odd ones are such a sum each. It crosses 0
 * at most once and has at most one peak, after that.
 */
export function lastExceedanceOfPowers(
  { roots, polynomial }: ModeOfPolynomial,
  first: number,
  exceeds: (k: number) => boolean,
): number {
  const [z1, z2] = [roots[0].re, roots[1].re];
  const difference = polynomial.discriminantRoot.hi;
  if (z1 * z2 >= 0) {
    const sign = Math.sign(z1);
    return Math.max(0, lastOf(turnsOf(sign * first, Math.abs(z1), Math.abs(z2), difference), exceeds));
  }
  const [decay, otherDecay] = [-2 * Math.log(Math.abs(z1)), -2 * Math.log(Math.abs(z2))];
  const weights = (first - z1) / (first - z2);
  const even = lastOf(turnsOfPowers(Math.log(weights), decay, otherDecay), (half) => exceeds(2 * half));
  const odd = lastOf(turnsOfPowers(Math.log((weights * z2) / z1), decay, otherDecay), (half) => exceeds(2 * half + 1));
  return Math.max(0, 2 * even, 2 * odd + 1);
}

/** For p and q = p − difference from x₀ = 1 and x₁: −B/A = (x₁ − p)/(x₁ − q), also where p and q are close or equal. */
function turnsOf(first: number, p: number, q: number, difference: number): Turns {
  const decay = -Math.log(p);
  if (difference === 0) return { crossing: -q / (first - q), peak: -q / (first - q) + 1 / decay };
  const apart = Math.log1p(difference / q);
  return turnsOfPowers(Math.log1p(-difference / (first - q)), decay, decay + apart);
}

/** From ln(−B/A), −ln p and −ln q. */
function turnsOfPowers(logWeights: number, decay: number, otherDecay: number): Turns {
  const apart = otherDecay - decay;
  return { crossing: logWeights / apart, peak: (logWeights + Math.log(otherDecay / decay)) / apart };
}

/** The largest m ≥ 0 that exceeds; −1 if none does. After the peak |x| falls, and so it does before the crossing. */
function lastOf({ crossing, peak }: Turns, exceeds: (m: number) => boolean): number {
  const top = peak > 0 && peak < Infinity ? Math.floor(peak) : 0;
  for (const start of [top + 1, top]) if (exceeds(start)) return lastYes(exceeds, start, Number.MAX_VALUE);
  if (!exceeds(0)) return -1;
  return crossing > 0 ? lastYes(exceeds, 0, Math.min(Math.floor(crossing), top)) : 0;
}
