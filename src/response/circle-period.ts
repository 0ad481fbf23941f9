import type { ModeOfPolynomial } from '../mode/mode.ts';

/**
 * The period of a pair on the unit circle, in steps; null when it has none and comes as near to every phase as one likes.
 *
 * cos θ = T/2 is rational, and by Niven's theorem θ is then a rational multiple of π for T = −1, 0 and 1 only. Source:
 * `niven1956`.
 */
export function circlePeriod({ polynomial: { trace } }: ModeOfPolynomial): number | null {
  if (trace.lo !== 0) return null;
  return { [-1]: 3, [0]: 4, [1]: 6 }[trace.hi] ?? null;
}
