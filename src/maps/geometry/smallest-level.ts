/** The smallest rate of which level sets are computed. */
const SMALLEST_RATE = 1e-40;

/**
 * What solves the smallest rate that has a solution, to the last digit of the rate; null when not even rate 1 has one. Rates
 * must be nested: what solves one solves all above.
 */
export function smallestLevel<S>(solve: (rate: number) => S | null): S | null {
  let best = solve(1);
  if (best === null) return null;
  let [no, yes] = [SMALLEST_RATE, 1];
  best = solve(no) ?? best;
  for (;;) {
    const middle = no < yes / 2 ? Math.sqrt(no * yes) : (no + yes) / 2;
    if (middle <= no || middle >= yes) return best;
    const solution = solve(middle);
    if (solution === null) no = middle;
    else [best, yes] = [solution, middle];
  }
}
