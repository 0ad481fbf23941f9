import { cycleVersines } from './cycle-versines.ts';
import { shortestCycle } from './shortest-cycle.ts';
import type { VersineTerms } from './versine-terms.ts';

/** A regular polygon or star as a cycle. */
export interface Polygon {
  /** How many corners. */
  readonly length: number;
  /** How often it is gone around. */
  readonly turns: number;
}

/** Stars with more corners than this are not looked for. */
const MOST_CORNERS = 100;

/**
 * The regular polygon or star with the fewest corners that is a cycle, from W on the unit circle; null where there is none. With m
 * corners and z = exp(2πip/m) it is one where −W is within π/m of the positive axis: Re W + |Im W| cot(π/m) ≤ 0. For p = 1 that is
 * quadratic in the versine; for more turns it asks for more.
 */
export function shortestPolygon(terms: VersineTerms): Polygon | null {
  const intervals = cycleVersines(terms);
  const lengths = intervals.map(([least, most]) => shortestCycle(least, most)).filter((length) => length > 0);
  const convex = Math.min(...lengths);
  const star = intervals.length > 0 ? shortestStar(terms, Math.min(convex, MOST_CORNERS + 1)) : null;
  return star ?? (convex < Infinity ? { length: convex, turns: 1 } : null);
}

/** The star with the fewest corners, less than so many, or null. */
function shortestStar({ real: [r0, r1, r2], slope: [k0, k1] }: VersineTerms, below: number): Polygon | null {
  for (let length = 5; length < below; length += 1) {
    const cotangent = 1 / Math.tan(Math.PI / length);
    for (let turns = 2; turns < length / 2; turns += 1) {
      const angle = (2 * Math.PI * turns) / length;
      const s = 2 * Math.sin(angle / 2) ** 2;
      const re = r0.hi + s * (r1.hi + s * r2.hi);
      const im = Math.sin(angle) * (k0.hi + s * k1.hi);
      if (re + Math.abs(im) * cotangent <= 0 && isCoprime(turns, length)) return { length, turns };
    }
  }
  return null;
}

function isCoprime(a: number, b: number): boolean {
  return a === 0 ? b === 1 : isCoprime(b % a, a);
}
