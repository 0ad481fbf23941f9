import type { Badge } from '../certificates/badge-of.ts';
import { badgeWords } from '../render/badge-words.ts';
import { formatRate } from '../render/format-rate.ts';
import type { Fact } from './facts.ts';

/** Whether constants tuned on quadratics are safe beyond them, and the command that shows it where they are not; null is a saddle’s. */
export function badgeFacts(badge: Badge | null): readonly Fact[] {
  if (badge === null) return [['beyond quadratics', 'nothing is promised: a saddle is not convex']];
  const { certification, replay } = badge;
  const words = badgeWords(badge);
  if (certification.certified) {
    const { rate, rateGap: gap } = certification;
    return [
      [
        'beyond quadratics',
        `${words}: ρ = ${formatRate({ rate, gap }, { digits: 6 })} on every strongly convex function`,
      ],
    ];
  }
  return [['beyond quadratics', words], ...(replay === null ? [] : [['replay it', replay] as const])];
}
