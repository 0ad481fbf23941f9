import type { DichotomyVerdict } from './dichotomy.ts';
import { largestVersine } from './largest-versine.ts';
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
  const most = largestVersine(beta, complement, a, b);
  if (Number.isNaN(most)) return 0;
  return shortestCycle(leastVersine(beta, complement, a, b, most), most) > 0 ? 1 : 2;
}
