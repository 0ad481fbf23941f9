import type { ModeOfPolynomial } from '../mode/mode.ts';
import { lastYes } from './last-yes.ts';
import { type PowerTurns, turnsOfPowers } from './turns-of-powers.ts';

/** The largest k with |θ_k| > ε from θ₀ = 1 and any θ₁, for two real roots of a stable mode. */
export function lastExceedanceOfPowers(mode: ModeOfPolynomial, first: number, exceeds: (k: number) => boolean): number {
  const lasts = turnsOfPowers(mode, first).map((turns) => {
    const { offset, stride } = turns;
    return offset + stride * lastOf(turns, (m) => exceeds(offset + stride * m));
  });
  return Math.max(0, ...lasts);
}

/** The largest m ≥ 0 that exceeds; −1 if none does. After the peak |x| falls, and so it does before the crossing. */
function lastOf({ crossing, peak }: PowerTurns, exceeds: (m: number) => boolean): number {
  const top = peak > 0 && peak < Infinity ? Math.floor(peak) : 0;
  for (const start of [top + 1, top]) if (exceeds(start)) return lastYes(exceeds, start, Number.MAX_VALUE);
  if (!exceeds(0)) return -1;
  return crossing > 0 ? lastYes(exceeds, 0, Math.min(Math.floor(crossing), top)) : 0;
}
