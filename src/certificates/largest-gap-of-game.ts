import type { Found } from './largest-gap.ts';

/** What a game on the circle of radius 1 − gap gives: its value, and the shares, or null where it is lost. */
export interface GameResult {
  /** The value, of which shares are found where it is positive. */
  readonly value: number;
  /** Shares that win it. */
  readonly shares: readonly number[] | null;
}

/** The largest gap is found to this part. */
const ACCURACY = 2 ** -34;
const MOST_STEPS = 80;

/**
 * The largest gap between two for which a game is won; null where it is lost at the smaller already. Halvings find an interval;
 * on it the value crosses 0 nearly along a line, whose crossing is the next try (regula falsi, the Illinois way).
 */
export function largestGapOfGame(play: (gap: number) => GameResult, smallest: number, largest: number): Found | null {
  const find = (gap: number): readonly number[] | null => play(gap).shares;
  let won = { gap: smallest, ...play(smallest) };
  if (won.shares === null) return null;
  let best = won.shares;
  let lost = { gap: largest, value: NaN };
  for (let gap = largest * (1 - ACCURACY); gap > smallest; gap = gap / 2) {
    const { value, shares } = play(gap);
    if (shares !== null) {
      [won, best] = [{ gap, value, shares }, shares];
      break;
    }
    lost = { gap, value };
  }
  let last: 'won' | 'lost' | null = null;
  for (let step = 0; step < MOST_STEPS && lost.gap - won.gap > ACCURACY * won.gap; step += 1) {
    const part = won.value / (won.value - lost.value);
    const gap = won.gap + (lost.gap - won.gap) * (part > 0 && part < 1 ? part : 0.5);
    const { value, shares } = play(gap);
    if (shares !== null) {
      if (last === 'won') lost = { ...lost, value: lost.value / 2 };
      [won, best, last] = [{ gap, value, shares }, shares, 'won'];
    } else {
      if (last === 'lost') won = { ...won, value: won.value / 2 };
      [lost, last] = [{ gap, value }, 'lost'];
    }
  }
  return { gap: won.gap, shares: best, find };
}
