/**
 * The largest gap r of constants β = (1 − r)², ημ = r² whose certificate has not failed: the root of (κ − 1) r = 4(2 − r)²(1 − r), where
 * the roots of the cycle inequality meet. Newton's steps from 0 come from below, as the difference is convex.
 */
export function safeGap(kappaLessOne: number): number {
  let gap = 0;
  for (;;) {
    const excess = 4 * (2 - gap) ** 2 * (1 - gap) - kappaLessOne * gap;
    const next = gap + excess / (kappaLessOne + 4 * (2 - gap) * (4 - 3 * gap));
    if (!(next > gap)) return gap;
    gap = next;
  }
}
