/**
 * The last integer from `first` to `limit` that answers yes, for a predicate that is yes at `first`, then no from some point
 * on. Doubling steps, then bisection; beyond 2⁵³ among the integers that are doubles.
 */
export function lastYes(isYes: (k: number) => boolean, first: number, limit: number): number {
  let step = 1;
  while (first + step <= limit && isYes(first + step)) step *= 2;
  let yes = first + Math.floor(step / 2);
  let no = Math.min(first + step, limit + 1);
  for (;;) {
    const middle = yes + Math.floor((no - yes) / 2);
    if (middle === yes || middle === no) return yes;
    if (isYes(middle)) yes = middle;
    else no = middle;
  }
}
