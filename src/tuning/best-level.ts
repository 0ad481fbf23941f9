import { add, negate, type DoubleDouble } from '../numeric/double-double.ts';
import { twoSum } from '../numeric/two-sum.ts';
import type { Level } from './level-interval.ts';

const ONE: DoubleDouble = { hi: 1, lo: 0 };
/** Rates and gaps below this count as 0: their squares would underflow. */
const SMALLEST = 2 ** -500;
/** How much finer than a double the level is found: parameters on which it hardly depends need the digits. */
const REFINEMENT = 2 ** -52;

/**
 * The smallest level below 1 that is feasible, as a double-double; null when none is. Feasibility must be monotone:
 * sublevel sets are nested. Some 120 calls.
 */
export function bestLevel(isFeasible: (level: Level) => boolean): Level | null {
  if (isFeasible(levelOfRate({ hi: 0.5, lo: 0 }))) {
    if (isFeasible(levelOfRate({ hi: SMALLEST, lo: 0 }))) return levelOfRate({ hi: 0, lo: 0 });
    return levelOfRate(boundary((rate) => isFeasible(levelOfRate(rate)), 0.5, SMALLEST));
  }
  if (!isFeasible(levelOfGap({ hi: SMALLEST, lo: 0 }))) return null;
  return levelOfGap(boundary((gap) => isFeasible(levelOfGap(gap)), SMALLEST, 0.5));
}

function levelOfRate(rate: DoubleDouble): Level {
  return { rate, gap: add(ONE, negate(rate)) };
}

function levelOfGap(gap: DoubleDouble): Level {
  return { rate: add(ONE, negate(gap)), gap };
}

/** The last number before the answer changes from yes to no: first the double, then what it leaves out. */
function boundary(isYes: (value: DoubleDouble) => boolean, first: number, last: number): DoubleDouble {
  const [yes, no] = bisect((value) => isYes({ hi: value, lo: 0 }), first, last);
  const after = (offset: number): DoubleDouble => twoSum(yes, offset * (no - yes));
  return isYes(after(REFINEMENT)) ? after(bisect((offset) => isYes(after(offset)), REFINEMENT, 1)[0]) : after(0);
}

/** Two neighbouring doubles between which the answer changes, found by halving the logarithm of the bracket. */
function bisect(isYes: (value: number) => boolean, first: number, last: number): readonly [yes: number, no: number] {
  let [yes, no] = [first, last];
  for (;;) {
    const middle = Math.sqrt(yes) * Math.sqrt(no);
    if (middle <= Math.min(yes, no) || middle >= Math.max(yes, no)) return [yes, no];
    if (isYes(middle)) yes = middle;
    else no = middle;
  }
}
