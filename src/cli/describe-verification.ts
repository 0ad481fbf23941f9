import type { Claim } from '../claims/claim.ts';
import type { ClaimJudgement } from '../claims/judge-claim.ts';
import type { Verification } from '../claims/verify-claims.ts';
import { formatNumber } from '../render/format-number.ts';
import { textTable } from '../render/text-table.ts';
import { style } from './style.ts';

/** Describes the outcome of `verify` for a terminal: a line a claim, and in full each one that came out otherwise. */
export function describeVerification({ passed, seed, claims }: Verification, all: readonly Claim[]): string {
  const failed = claims.filter((claim) => !isExpected(claim));
  const lines = textTable(claims, [
    {
      head: '',
      cell: (claim) => (isExpected(claim) ? '✓' : '✗'),
      paint: (mark, claim) => style(isExpected(claim) ? 'green' : 'red', mark),
    },
    { head: 'claim', align: 'left', cell: ({ id }) => id },
    { head: 'found', align: 'left', cell: ({ verdict }) => verdict },
    { head: 'cases', cell: ({ cases }) => String(cases) },
    { head: 'worst / tolerance', cell: ({ worst }) => formatNumber(worst, { digits: 2 }) },
  ]);
  const verdict = passed
    ? style('green', `all ${claims.length} claims came out as expected`)
    : style('red', `${failed.length} of ${claims.length} claims came out otherwise than expected`);
  return [lines, ...failed.map((judgement) => failureText(judgement, all)), `${verdict} (seed ${seed})`].join('\n\n');
}

function isExpected({ verdict, expected }: ClaimJudgement): boolean {
  return verdict === expected;
}

function failureText({ id, expected, verdict, counterexample }: ClaimJudgement, all: readonly Claim[]): string {
  const statement = all.find((claim) => claim.id === id)?.statement.plain ?? '';
  const lines = [`${style('red', id)}: expected ${expected}, found ${verdict}`, `  ${statement}`];
  if (counterexample) {
    const { instance, predicted, measured, distance, tolerance } = counterexample;
    const at = Object.entries(instance).map(([name, value]) => `${name} = ${value}`);
    lines.push(`  at ${at.join(', ')}`);
    lines.push(`  predicted ${predicted.join(', ')}; measured ${measured.join(', ')}`);
    lines.push(`  ${formatNumber(distance)} apart where ${formatNumber(tolerance)} is allowed`);
  }
  return lines.join('\n');
}
