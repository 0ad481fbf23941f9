import { badgeOf } from '../certificates/badge-of.ts';
import type { Method } from '../methods/method.ts';
import { badgeWords } from '../render/badge-words.ts';
import { formatRate } from '../render/format-rate.ts';
import type { Tuning } from '../tuning/tuning.ts';
import type { Fact } from './facts.ts';
import { replayCommand } from '../render/replay-command.ts';

/** Whether constants tuned on quadratics are safe beyond them, and the command that shows it where they are not. */
export function badgeFacts(method: Method, tuning: Tuning): readonly Fact[] {
  const badge = badgeOf(method, tuning);
  const { certification } = badge;
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
  const { method: name, parameters, interval, cycle } = certification;
  const replay: readonly Fact[] = cycle === null ? [] : [['replay it', replayCommand(name, parameters, interval)]];
  return [['beyond quadratics', words], ...replay];
}
