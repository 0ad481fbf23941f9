/** What was found at a gap. */
export interface Found {
  /** 1 − ρ. */
  readonly gap: number;
  /** The shares of the taps. */
  readonly shares: readonly number[];
  /** What found them. */
  readonly find: Finder;
}

/** Finds shares of the taps for the circle of radius 1 − gap, or null. What can be done at a gap can be at every smaller one. */
export type Finder = (gap: number) => readonly number[] | null;

/** The largest gap is found to this part. */
const ACCURACY = 2 ** -40;

/** The largest gap between two for which there are shares, right to 2⁻⁴⁰ relative; null where the smaller has none. */
export function largestGap(find: Finder, smallest: number, largest: number): Found | null {
  let beyond = largest;
  let gap = largest * (1 - ACCURACY);
  let shares = find(gap);
  while (shares === null) {
    if (gap <= smallest) return null;
    beyond = gap;
    gap = Math.max(smallest, gap / 2);
    shares = find(gap);
  }
  while (beyond - gap > gap * ACCURACY) {
    const middle = gap + (beyond - gap) / 2;
    const better = find(middle);
    if (better === null) beyond = middle;
    else [gap, shares] = [middle, better];
  }
  return { gap, shares, find };
}
