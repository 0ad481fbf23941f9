/** Intervals of the first, even cover. */
const COVER = 32;
/** Halvings of the neighbourhood of the best point: to 1e-9 of the whole. */
const ROUNDS = 26;

/** The t in [0, 1] at which a function is least: an even cover, then three points around the best one, ever closer. */
export function leastAlong(valueAt: (t: number) => number): number {
  let best = 0;
  let least = valueAt(0);
  const consider = (t: number): void => {
    const value = t > 0 && t <= 1 ? valueAt(t) : Infinity;
    if (value < least) [best, least] = [t, value];
  };
  for (let i = 1; i <= COVER; i++) consider(i / COVER);
  let step = 1 / COVER;
  for (let round = 0; round < ROUNDS; round++) {
    step /= 2;
    const around = best;
    consider(around - step);
    consider(around + step);
  }
  return best;
}
