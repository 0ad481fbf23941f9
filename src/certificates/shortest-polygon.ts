import { cycleVersines } from './cycle-versines.ts';
import { shortestCycle } from './shortest-cycle.ts';
import { type Polygon, shortestStar } from './shortest-star.ts';
import type { VersineTerms } from './versine-terms.ts';

/**
 * The regular polygon or star with the fewest corners that is a cycle, from W on the unit circle; null where there is none. For polygons
 * the condition is quadratic in the versine; a star asks for more at the same angle.
 */
export function shortestPolygon(terms: VersineTerms): Polygon | null {
  const intervals = cycleVersines(terms);
  if (intervals.length === 0) return null;
  const lengths = intervals.map(([least, most]) => shortestCycle(least, most)).filter((length) => length > 0);
  const convex = Math.min(...lengths);
  const {
    real: [r0, r1, r2],
    slope: [k0, k1],
  } = terms;
  const star = shortestStar({ r0: r0.hi, r1: r1.hi, r2: r2.hi, k0: k0.hi, k1: k1.hi }, convex);
  return star ?? (convex < Infinity ? { length: convex, turns: 1 } : null);
}
