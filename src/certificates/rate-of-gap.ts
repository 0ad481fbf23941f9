import { minusLog } from '../numeric/minus-log.ts';

/** Half the spacing of doubles below 1. */
const SPACING = 2 ** -53;

/** The rate 1 − gap rounded up, and its decay. */
export function rateOfGap(gap: number): {
  readonly rate: number;
  readonly rateGap: number;
  readonly rateDecay: number;
} {
  const nearest = 1 - gap;
  const rate = 1 - nearest > gap ? nearest + SPACING : nearest;
  return { rate, rateGap: gap, rateDecay: minusLog({ hi: nearest, lo: 0 }, { hi: gap, lo: 0 }) };
}
