import type { Badge } from '../certificates/badge-of.ts';
import { badgeWords } from './badge-words.ts';
import { printNumber } from './print-number.ts';

/** A method tuned to a spectrum, with what its constants are worth beyond quadratics. */
export interface BadgedMethod {
  /** What to call it. */
  readonly title: string;
  /** Its badge; null at a saddle. */
  readonly badge: Badge | null;
}

/** Sentences under a picture of many tuned methods: which of them share a badge, and the command that replays each cycle. */
export function comparisonBadges(methods: readonly BadgedMethod[], kappa: number): readonly string[] {
  const badged = methods.flatMap(({ title, badge }) =>
    badge === null ? [] : [{ title, badge, words: badgeWords(badge) }],
  );
  const groups = [...new Set(badged.map(({ words }) => words))].map((words) => {
    const titles = badged.filter((one) => one.words === words).map(({ title }) => title);
    return `Beyond quadratics at κ = ${printNumber(kappa)}, ${words}: ${titles.join('; ')}.`;
  });
  const replays = badged.flatMap(({ title, badge: { replay } }) =>
    replay === null ? [] : [`Replay the cycle of ${title}: “${replay}”.`],
  );
  return [...groups, ...replays];
}
