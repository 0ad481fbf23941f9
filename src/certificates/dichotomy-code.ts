import type { DichotomyVerdict } from './dichotomy.ts';
import { leastVersine } from './least-versine.ts';
import { shortestCycle } from './shortest-cycle.ts';

/** The verdicts in the order of their codes. */
export const DICHOTOMY_VERDICTS: readonly DichotomyVerdict[] = ['certified', 'cycle', 'undecided', 'unstable'];

/**
 * The verdict of {@link heavyBallDichotomy} as its place in `DICHOTOMY_VERDICTS`, for maps: plain numbers, no allocation. Takes β,
 * 1 − β, a = ηL, b = ημ and p(−1) = 2(1 + β) − a on the curvature L; NaN for NaN.
 */
export function dichotomyCode(beta: number, complement: number, a: number, b: number, atMinusOne: number): number {
  if (!(b > 0 && complement > 0 && atMinusOne > 0)) return Number.isNaN(b + complement + atMinusOne) ? NaN : 3;
  const least = leastVersine(beta, complement, a, b);
  // At s = 2 Θ is the product of p(−1) on both curvatures, and so above 0: both roots are below 2 or none.
  if (!(least <= 2)) return 0;
  const most = (a + b * beta - complement * complement) / (2 * beta) - least;
  return shortestCycle(least, most) > 0 ? 1 : 2;
}
