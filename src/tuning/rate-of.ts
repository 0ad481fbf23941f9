import { minusLog } from '../numeric/minus-log.ts';
import type { Level } from './level-interval.ts';
import type { Rate } from './lower-bound.ts';

/** Rounds a level; its decay comes from both of its numbers. */
export function rateOf({ rate, gap }: Level): Rate {
  return { rate: rate.hi + 0, rateGap: gap.hi + 0, rateDecay: minusLog(rate, gap) };
}
