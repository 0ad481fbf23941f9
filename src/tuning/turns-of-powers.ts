import type { ModeOfPolynomial } from '../mode/mode.ts';
import { leadOf } from './lead-of.ts';

/** The steps k = offset + stride·m, among which |θ_k| is |A pᵐ + B qᵐ| with p ≥ q ≥ 0. */
export interface PowerTurns {
  /** The first of them. */
  readonly offset: number;
  /** 1 for roots of one sign, 2 for even and odd k apart. */
  readonly stride: number;
  /** The real m at which it crosses 0; NaN where there is none. */
  readonly crossing: number;
  /** The real m at which it is largest after that, or least where it grows; NaN where there is none. */
  readonly peak: number;
}

/**
 * Where θ_k = A z₁ᵏ + B z₂ᵏ from θ₀ = 1 and any θ₁ turns, for two real roots.
 *
 * With both of one sign |θ_k| is |A pᵏ + B qᵏ|, with opposite signs the even k and the odd ones are such a sum each. It crosses 0
 * at most once and has at most one peak.
 */
export function turnsOfPowers(mode: ModeOfPolynomial, first: number): readonly PowerTurns[] {
  const { roots, polynomial, decay, trace } = mode;
  const [z1, z2] = [roots[0].re, roots[1].re];
  const lead = leadOf(mode, first);
  if (z1 * z2 >= 0) {
    const difference = polynomial.discriminantRoot.hi;
    return [{ offset: 0, stride: 1, ...turnsOfOneSign(Math.sign(z1) * lead, Math.abs(z2), difference, decay) }];
  }
  const apart = Math.log1p(Math.abs(trace / z2));
  const weights = (first - z1) / lead;
  return [weights, (weights * z2) / z1].map((weight, offset) => ({
    offset,
    stride: 2,
    ...turnsOf(Math.log(weight), 2 * decay, 2 * apart),
  }));
}

/** With p and q = p − difference of one sign: −B/A = (x₁ − p)/(x₁ − q), also where p and q are close or equal. */
function turnsOfOneSign(
  lead: number,
  q: number,
  difference: number,
  decay: number,
): Pick<PowerTurns, 'crossing' | 'peak'> {
  if (difference === 0) return { crossing: -q / lead, peak: -q / lead + 1 / decay };
  return turnsOf(Math.log1p(-difference / lead), decay, Math.log1p(difference / q));
}

/** From ln(−B/A), −ln p and ln(p/q). */
function turnsOf(logWeights: number, decay: number, apart: number): Pick<PowerTurns, 'crossing' | 'peak'> {
  return { crossing: logWeights / apart, peak: (logWeights + Math.log1p(apart / decay)) / apart };
}
