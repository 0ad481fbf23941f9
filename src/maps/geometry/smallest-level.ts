/**
 * What solves the smallest rate from `least` on that has a solution, to the last digit of the rate; null when not even rate 1 has one. Rates
 * must be nested: what solves one solves all above.
 */
export function smallestLevel<S>(solve: (rate: number) => S | null, least: number): S | null {
  let best = solve(1);
  if (best === null) return null;
  let [no, yes] = [least, 1];
  const atLeast = solve(no);
  if (atLeast !== null) return atLeast;
  for (;;) {
    const middle = no < yes / 2 ? Math.sqrt(no * yes) : (no + yes) / 2;
    if (middle <= no || middle >= yes) return best;
    const solution = solve(middle);
    if (solution === null) no = middle;
    else [best, yes] = [solution, middle];
  }
}
