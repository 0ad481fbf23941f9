import type { Badge } from '../certificates/badge-of.ts';
import { badgeWords } from './badge-words.ts';
import { htmlTable } from './html-table.ts';
import { concat, element, type Markup } from './markup.ts';
import { printRate } from './print-number.ts';
import type { ReportedSummary } from './report-data.ts';

/** A method of the report with its badge. */
interface Row {
  readonly title: string;
  readonly badge: Badge;
}

/** Which of the methods are safe beyond quadratics, and the commands that show where they are not. */
export function reportBadges(methods: readonly ReportedSummary[], badges: readonly Badge[]): Markup {
  const rows = methods.map(({ title }, i): Row => ({ title, badge: badges[i]! }));
  const cycles = rows.flatMap(({ title, badge: { replay } }) =>
    replay === null ? [] : [element('li', {}, `${title}: `, element('code', {}, replay))],
  );
  return concat(
    htmlTable('On all μ-strongly convex functions with L-Lipschitz gradient, quadratic or not', rows, [
      { head: 'method', align: 'left', cell: ({ title }) => title },
      { head: 'safe', align: 'left', cell: ({ badge }) => badgeWords(badge) },
      { head: 'certified rate ρ', cell: ({ badge: { certification } }) => rateText(certification) },
    ]),
    cycles.length === 0
      ? null
      : concat(element('p', {}, 'A function on which the method cycles, simulated:'), element('ul', {}, ...cycles)),
  );
}

function rateText(certification: Badge['certification']): string {
  return certification.certified ? printRate({ rate: certification.rate, gap: certification.rateGap }) : '–';
}
