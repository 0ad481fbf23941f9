import type { Badge } from '../certificates/badge-of.ts';
import { badgeWords } from '../render/badge-words.ts';
import { searchedWords } from '../render/searched-words.ts';

/** A row of a table: a method with its badge, null at a saddle. */
interface BadgedRow {
  readonly title: string;
  readonly badge: Badge | null;
}

/** A badge in a cell of a table; what was searched in vain is left to {@link badgeNotes}. */
export function badgeCell(badge: Badge | null): string {
  if (badge === null) return '–';
  return badge.scope === 'unknown' ? 'not known' : badgeWords(badge);
}

/** Lines under a table: the command that shows each cycle, and what was searched where nothing is known. */
export function badgeNotes(rows: readonly BadgedRow[]): readonly string[] {
  return rows.flatMap(({ title, badge }) => {
    if (badge === null) return [];
    if (badge.replay !== null) return [`A cycle of ${title}, simulated: ${badge.replay}`];
    const searched = badge.certification.certified ? null : badge.certification.searched;
    return searched === null ? [] : [`Not known of ${title}: ${searchedWords(searched)}.`];
  });
}
