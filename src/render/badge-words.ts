import type { Badge } from '../certificates/badge-of.ts';
import { formatNumber } from './format-number.ts';
import { searchedWords } from './searched-words.ts';

/**
 * A badge in a few words.
 *
 * @param badge - What {@link badgeOf} returned.
 * @returns `global`, `local only (a 3-cycle exists for κ ≥ 17.94)`, `local only (unstable in doubles)` or `not known` with what was
 * searched in vain.
 * @example
 * ```ts
 * import { badgeOf, badgeWords, fromKappa, heavyBall, optimalTuning } from 'heavyball';
 * badgeWords(badgeOf(heavyBall, optimalTuning(heavyBall, fromKappa(100)))); // => 'local only (a 3-cycle exists for κ ≥ 17.94)'
 * ```
 */
export function badgeWords({ certification, localFrom }: Badge): string {
  if (certification.certified) return 'global';
  const { cycle, searched } = certification;
  if (searched !== null) return `not known (${searchedWords(searched)})`;
  if (cycle === null) return 'local only (unstable in doubles)';
  const from = localFrom === null ? '' : ` for κ ≥ ${formatNumber(localFrom)}`;
  return `local only (a ${cycle.length}-cycle exists${from})`;
}
