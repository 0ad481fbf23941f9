import type { Badge } from '../certificates/badge-of.ts';
import { formatNumber } from './format-number.ts';

/**
 * A badge in a few words.
 *
 * @param badge - What {@link badgeOf} returned.
 * @returns `global`, `local only (a 3-cycle exists for κ ≥ 17.94)`, `local only (unstable in doubles)` or that nothing is known.
 * @example
 * ```ts
 * import { badgeOf, badgeWords, fromKappa, heavyBall, optimalTuning } from 'heavyball';
 * badgeWords(badgeOf(heavyBall, optimalTuning(heavyBall, fromKappa(100)))); // => 'local only (a 3-cycle exists for κ ≥ 17.94)'
 * ```
 */
export function badgeWords({ scope, certification, localFrom }: Badge): string {
  if (scope === 'global') return 'global';
  if (scope === 'unknown' || certification.certified) return 'not known (no certificate, and no cycle)';
  const { cycle } = certification;
  if (cycle === null) return 'local only (unstable in doubles)';
  const from = localFrom === null ? '' : ` for κ ≥ ${formatNumber(localFrom)}`;
  return `local only (a ${cycle.length}-cycle exists${from})`;
}
