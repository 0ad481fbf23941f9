import type { NoEquivalent } from './convention.ts';
import { isNoEquivalent } from './is-no-equivalent.ts';

/** What `solve` makes of `given` or, failing that, of `instead`; its reason about `given` if neither. */
export function firstSolved<T, R extends object>(
  given: T,
  instead: T | null,
  solve: (item: T) => R | NoEquivalent,
): R | NoEquivalent {
  const found = solve(given);
  if (!isNoEquivalent(found) || instead === null) return found;
  const other = solve(instead);
  return isNoEquivalent(other) ? found : other;
}
