import { twoSum } from '../numeric/two-sum.ts';
import type { Level } from './level-interval.ts';

/** Rates, gaps and excesses over 1 below this count as 0: their squares would underflow. */
const SMALLEST = 2 ** -500;
/** Rates are not followed above this. */
const LARGEST = 2 ** 500;

function levelOfRate(rate: number): Level {
  return { rate: { hi: rate, lo: 0 }, gap: twoSum(1, -rate) };
}

function levelOfGap(gap: number): Level {
  return { rate: twoSum(1, -gap), gap: { hi: gap, lo: 0 } };
}

/**
 * The smallest level that is feasible, to one ulp of ρ below ½ and of 1 − ρ above; null when none is. Feasibility must be
 * monotone: sublevel sets are nested. Some 65 calls.
 */
export function bestLevel(isFeasible: (level: Level) => boolean): Level | null {
  if (isFeasible(levelOfRate(0.5))) {
    if (isFeasible(levelOfRate(SMALLEST))) return levelOfRate(0);
    return levelOfRate(bisect((rate) => isFeasible(levelOfRate(rate)), 0.5, SMALLEST));
  }
  if (isFeasible(levelOfGap(SMALLEST))) {
    return levelOfGap(bisect((gap) => isFeasible(levelOfGap(gap)), SMALLEST, 0.5));
  }
  if (isFeasible(levelOfGap(-SMALLEST))) return levelOfGap(0);
  if (!isFeasible(levelOfGap(-LARGEST))) return null;
  return levelOfGap(-bisect((excess) => isFeasible(levelOfGap(-excess)), LARGEST, SMALLEST));
}

/** The last number before the answer changes from yes to no, found by halving the logarithm of the bracket. */
function bisect(isYes: (value: number) => boolean, first: number, last: number): number {
  let [yes, no] = [first, last];
  for (;;) {
    const middle = Math.sqrt(yes) * Math.sqrt(no);
    if (middle <= Math.min(yes, no) || middle >= Math.max(yes, no)) return yes;
    if (isYes(middle)) yes = middle;
    else no = middle;
  }
}
