import type { MapSubject } from '../../maps/plane.ts';
import { takes } from '../../maps/planes/takes.ts';
import { maxStableEta } from '../../stability/max-stable-eta.ts';

/** Momenta at which the largest stable learning rate is looked up. */
const MOMENTA = 65;
/** How far beyond the stable learning rates a map goes. */
const BEYOND = 1.1;
/** The bound of the heavy ball at β = 1, in 1/L: what is shown where nothing is stable. */
const NOTHING_STABLE = 4;

/** A little more than the largest learning rate that is stable for the momentum held fixed, or for any from a stretch of them. */
export function stableEtas(
  { method, spectrum, fixed }: MapSubject,
  { from, to }: { from: number; to: number },
): number {
  const isFree = takes(method, 'beta') && fixed.beta === undefined && fixed.oneMinusBeta === undefined;
  const momenta = Array.from({ length: MOMENTA }, (_, i) => ({ beta: from + ((to - from) * i) / MOMENTA }));
  const look = takes(method, 'gamma') ? { gamma: 0 } : {};
  const all = isFree ? momenta : [{}];
  const most = Math.max(...all.map((beta) => maxStableEta(method, { ...look, ...fixed, ...beta }, spectrum)));
  return BEYOND * (most > 0 ? most : NOTHING_STABLE / spectrum.L);
}
