/** Where a falling function crosses 0, and how steeply. */
export interface Crossing {
  /** A place a little below it, at which the function is positive. */
  readonly gap: number;
  /** The slope of the function there. */
  readonly slope: number;
}

/** Between which numbers a crossing is, and how steep the function is about there. */
interface CrossingBounds {
  readonly least: number;
  readonly most: number;
  readonly slope: number;
}

/** The first step goes this many times as far as the slope says, so that the crossing is between. */
const BEYOND = 1.5;
const MOST_STEPS = 60;

/**
 * The place, to a relative accuracy, at which a function that is positive at `least` falls below 0; `most` where it does not. From `most`
 * a step of Newton finds an interval around it, in which it is sought by regula falsi, the Illinois way.
 */
export function crossingBelow(
  excess: (gap: number) => number,
  { least, most, slope }: CrossingBounds,
  accuracy: number,
): Crossing {
  let lost = { gap: most, value: excess(most) };
  if (lost.value > 0) return { gap: most, slope };
  const guess = most - (BEYOND * lost.value) / slope - accuracy * most;
  let won = guess > least ? { gap: guess, value: excess(guess) } : { gap: least, value: excess(least) };
  if (won.value <= 0) [lost, won] = [won, { gap: least, value: excess(least) }];
  let last: 'won' | 'lost' | null = null;
  for (let step = 0; step < MOST_STEPS && lost.gap - won.gap > accuracy * lost.gap; step += 1) {
    const part = won.value / (won.value - lost.value);
    // A third of the accuracy from both ends at least, so that the interval becomes smaller than it.
    const margin = (accuracy * won.gap) / 3;
    const gap = Math.min(Math.max(won.gap + part * (lost.gap - won.gap), won.gap + margin), lost.gap - margin);
    const value = excess(gap);
    if (value > 0) {
      if (last === 'won') lost = { ...lost, value: lost.value / 2 };
      [won, last] = [{ gap, value }, 'won'];
    } else {
      if (last === 'lost') won = { ...won, value: won.value / 2 };
      [lost, last] = [{ gap, value }, 'lost'];
    }
  }
  return { gap: won.gap, slope: (lost.value - won.value) / (lost.gap - won.gap) };
}
