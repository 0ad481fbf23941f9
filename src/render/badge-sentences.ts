import type { Badge } from '../certificates/badge-of.ts';
import { badgeWords } from './badge-words.ts';
import { replayCommand } from './replay-command.ts';

/** A badge in sentences under a picture, with the command that replays its cycle; none where there is no badge. */
export function badgeSentences(badge: Badge | null, subject = 'Optimum'): readonly string[] {
  if (badge === null) return [];
  const { certification } = badge;
  const words = `${subject} beyond quadratics: ${badgeWords(badge)}.`;
  if (certification.certified || certification.cycle === null) return [words];
  const { method, parameters, interval } = certification;
  return [words, `Replay it: “${replayCommand(method, parameters, interval)}”.`];
}
