/** This many times as many iterations as the optimum takes. Wide steps first, so that none crowd. */
const SLOWER = [30, 10, 4, 2, 1.25] as const;
/** Counts are rounded up to these, times a power of ten, so that a reader can remember them. */
const ROUND = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10] as const;

/**
 * Falling rates that take a round number of iterations per decimal digit: 30, 10, 4, 2 and 1.25 times what the optimum
 * takes (or times 1, if it takes less), rounded up.
 */
export function levelRates(bestDecay: number): readonly number[] {
  const fewest = Math.max(Math.LN10 / bestDecay, 1);
  return SLOWER.map((factor) => Math.exp(-Math.LN10 / roundUp(fewest * factor)));
}

/** The next round number. */
function roundUp(count: number): number {
  const unit = 10 ** Math.floor(Math.log10(count));
  return unit * (ROUND.find((digits) => digits * unit >= count) ?? 10);
}
