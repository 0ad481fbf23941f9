import type { Badge } from '../certificates/badge-of.ts';
import { badgeWords } from './badge-words.ts';

/** A badge in sentences under a picture, with the command that replays its cycle; none where there is no badge. */
export function badgeSentences(badge: Badge | null, subject = 'Optimum'): readonly string[] {
  if (badge === null) return [];
  const { replay } = badge;
  const words = `${subject} beyond quadratics: ${badgeWords(badge)}.`;
  return replay === null ? [words] : [words, `Replay it: “${replay}”.`];
}
