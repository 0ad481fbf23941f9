import { leastBetween } from './least-between.ts';

/** The least value between two points: scanned at some places, then by golden sections around the best of them. */
export function scanLeast(value: (at: number) => number, from: number, to: number, places: number): number {
  const at = (i: number): number => from + ((to - from) * Math.min(Math.max(i, 0), places)) / places;
  let best = 0;
  let least = value(from);
  for (let i = 1; i <= places; i += 1) {
    const here = value(at(i));
    if (here < least) [best, least] = [i, here];
  }
  return leastBetween(value, at(best - 1), at(best + 1));
}
