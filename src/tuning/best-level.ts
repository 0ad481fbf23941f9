import { add, negate, type DoubleDouble } from '../numeric/double-double.ts';
import { twoSum } from '../numeric/two-sum.ts';
import type { Level } from './level-interval.ts';
import type { Rate } from './lower-bound.ts';
import { rateOf } from './rate-of.ts';

const ONE: DoubleDouble = { hi: 1, lo: 0 };
/** Rates and gaps below this count as 0: their squares would underflow. */
const SMALLEST = 2 ** -500;
/**
 * Down to here the conditions tell levels apart to 2⁻⁵⁰ for every look-ahead γ = c + sβ; below, where both p(r) and r² − D are
 * differences of size r², only for c = 0.
 */
const SAFE_RATE = 2 ** -26;
/** How much finer than a double the level is found: parameters on which it hardly depends need the digits. */
const REFINEMENT = 2 ** -52;

/** The smallest level that has a solution, and that solution. */
interface BestLevel<S> {
  readonly rate: Rate;
  readonly solution: S;
}

/**
 * The smallest level below 1 that has a solution, found to the digits of a double-double; null when none has. Levels must
 * be nested: what solves one solves all above. Some 120 calls.
 */
export function bestLevel<S>(solve: (level: Level) => S | null): BestLevel<S> | null {
  const level = smallestLevel((candidate) => solve(candidate) !== null);
  const solution = solve(level);
  if (solution === null) return null;
  const rate = rateOf(level.rate.hi === SMALLEST ? { rate: { hi: 0, lo: 0 }, gap: ONE } : level);
  return { rate, solution };
}

/** Where no level is feasible: the one nearest to 1. */
function smallestLevel(isFeasible: (level: Level) => boolean): Level {
  const smallest = { hi: SMALLEST, lo: 0 };
  if (isFeasible(levelOfRate({ hi: 0.5, lo: 0 }))) {
    const isFeasibleRate = (rate: DoubleDouble): boolean => isFeasible(levelOfRate(rate));
    if (!isFeasibleRate({ hi: SAFE_RATE, lo: 0 })) return levelOfRate(boundary(isFeasibleRate, 0.5, SAFE_RATE));
    return levelOfRate(isFeasibleRate(smallest) ? smallest : boundary(isFeasibleRate, SAFE_RATE, SMALLEST));
  }
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
