import type { Badge } from '../certificates/badge-of.ts';
import { badgeSentences } from './badge-sentences.ts';
import { methodWords } from './method-words.ts';

/** Sentences under a picture of a method whose constants were tuned; none where they were given. */
export function tunedSentences(badge: Badge | null = null): readonly string[] {
  return badge === null ? [] : badgeSentences(badge, `The tuned ${methodWords(badge.certification.method)}`);
}
