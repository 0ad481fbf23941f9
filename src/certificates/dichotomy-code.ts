import type { DichotomyVerdict } from './dichotomy.ts';
import { largestVersine } from './largest-versine.ts';
import { leastVersine } from './least-versine.ts';
import { shortestCycle } from './shortest-cycle.ts';
import { type Polygon, shortestStar } from './shortest-star.ts';

/** The verdicts in the order of their codes. */
export const DICHOTOMY_VERDICTS: readonly DichotomyVerdict[] = ['certified', 'cycle', 'undecided', 'unstable'];

/**
 * The verdict of {@link heavyBallDichotomy} in closed form as its place in `DICHOTOMY_VERDICTS`, for maps: plain numbers, no allocation
 * but at the few points where stars are tried. Takes β, 1 − β, a = ηL, b = ημ and p(−1) = 2(1 + β) − a on the curvature L; NaN for NaN.
 */
export function dichotomyCode(beta: number, complement: number, a: number, b: number, atMinusOne: number): number {
  if (!(b > 0 && complement > 0 && atMinusOne > 0)) return Number.isNaN(b + complement + atMinusOne) ? NaN : 3;
  const most = largestVersine(beta, complement, a, b);
  if (Number.isNaN(most)) return 0;
  if (shortestCycle(leastVersine(beta, complement, a, b, most), most) > 0) return 1;
  return heavyBallStar(beta, complement, a, b, Infinity) === null ? 2 : 1;
}

/** The number of corners of the heavy ball's shortest cycle, 0 where there is none; as {@link dichotomyCode} where it is no cycle. */
export function cycleLengthCode(beta: number, complement: number, a: number, b: number): number {
  const most = largestVersine(beta, complement, a, b);
  if (Number.isNaN(most)) return 0;
  const convex = shortestCycle(leastVersine(beta, complement, a, b, most), most);
  return heavyBallStar(beta, complement, a, b, convex || Infinity)?.length ?? convex;
}

/** The heavy ball's shortest star: on the unit circle Re W = ab + s(2ē² − (a + b)(2 − ē)) + 4βs² and |Im W| = ē(a − b) sin ω, ē = 1 − β. */
function heavyBallStar(beta: number, complement: number, a: number, b: number, below: number): Polygon | null {
  const r1 = 2 * complement * complement - (a + b) * (2 - complement);
  return shortestStar({ r0: a * b, r1, r2: 4 * beta, k0: complement * (a - b), k1: 0 }, below);
}
