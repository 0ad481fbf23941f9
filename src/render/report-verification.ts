import { htmlTable } from './html-table.ts';
import { concat, element, type Markup } from './markup.ts';
import { printNumber } from './print-number.ts';
import type { ReportJudgement, ReportVerification } from './report-data.ts';
import { counted } from './spectrum-words.ts';

/** What testing all claims showed: a sentence, and a line a claim, those that came out wrong first. */
export function reportVerification({ result, statements }: ReportVerification): Markup {
  const { seed, claims } = result;
  const failed = claims.filter((claim) => !isExpected(claim));
  const sentence = result.passed
    ? `All ${counted(claims.length, 'claim')} came out as expected`
    : `${failed.length} of ${counted(claims.length, 'claim')} came out otherwise than expected`;
  const words = new Map(statements.map(({ id, statement }) => [id, statement.plain]));
  return concat(
    element(
      'p',
      { class: result.passed ? undefined : 'alarm' },
      `${sentence} (seed ${seed}). Each compares a formula with simulated iterations, the integrated ODE, or a general eigenvalue routine; statements of the literature that are false are expected to be refuted.`,
    ),
    htmlTable(
      'Claims',
      [...failed, ...claims.filter(isExpected)],
      [
        { head: 'claim', align: 'left', cell: ({ id }) => words.get(id) ?? id },
        { head: 'found', align: 'left', cell: ({ verdict }) => verdictWords(verdict) },
        {
          head: 'as expected',
          align: 'left',
          cell: (claim) => (isExpected(claim) ? '✓ yes' : `✗ no: ${verdictWords(claim.expected)}`),
        },
        { head: 'cases', cell: ({ cases }) => String(cases) },
        { head: 'worst ÷ tolerance', cell: ({ worst }) => printNumber(worst, { digits: 2 }) },
      ],
    ),
  );
}

function isExpected({ verdict, expected }: ReportJudgement): boolean {
  return verdict === expected;
}

function verdictWords(verdict: string): string {
  return verdict.replaceAll('-', ' ');
}
