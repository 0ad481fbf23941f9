import type { Badge } from '../certificates/badge-of.ts';
import { formatCount } from '../render/format-count.ts';
import { formatNumber } from '../render/format-number.ts';
import { formatRate } from '../render/format-rate.ts';
import { textTable } from '../render/text-table.ts';
import type { MethodSummary } from '../response/method-summary.ts';
import type { Rate } from '../tuning/lower-bound.ts';
import { badgeCell, badgeNotes } from './badge-cell.ts';

/** A method tuned to a spectrum, with what its constants are worth beyond quadratics; null at a saddle. */
export interface BadgedSummary extends MethodSummary {
  readonly badge: Badge | null;
}

/** Sets methods side by side for a terminal: parameters, rate, iterations, transient, margin, what these are, and the best rate there is. */
export function describeComparison(rows: readonly BadgedSummary[], bound: Rate): string {
  const epsilon = formatNumber(rows[0]?.epsilon ?? NaN, { digits: 1 });
  const table = textTable(rows, [
    { head: 'method', align: 'left', cell: ({ title }) => title },
    { head: 'β', cell: betaText },
    { head: 'η', cell: ({ analysis }) => formatNumber(analysis.parameters.eta) },
    { head: 'rate ρ', cell: ({ analysis: { rate, rateGap } }) => formatRate({ rate, gap: rateGap }) },
    { head: `k to ${epsilon}`, cell: ({ iterations }) => formatCount(iterations.asymptotic) },
    { head: 'from rest', cell: ({ iterations }) => formatCount(iterations.fromRest) },
    { head: 'peak', cell: ({ transient }) => formatNumber(transient.peak, { digits: 3 }) },
    { head: 'η margin', cell: marginText },
    { head: 'beyond quadratics', align: 'left', cell: ({ badge }) => badgeCell(badge) },
  ]);
  return [
    table,
    `k to ${epsilon}: by the rate alone. From rest: until the error stays there, transients included.`,
    'Peak: how far a state (θₖ, θₖ₋₁) can grow on the way. η margin: by how much η may still grow.',
    `No first-order method beats ρ = ${formatRate({ rate: bound.rate, gap: bound.rateGap })} on these curvatures.`,
    'Beyond quadratics: global where convergence is certain on all strongly convex functions with these curvatures.',
    ...badgeNotes(rows),
  ].join('\n');
}

function betaText({ analysis: { parameters } }: MethodSummary): string {
  const { beta, oneMinusBeta } = parameters;
  if (oneMinusBeta !== undefined && oneMinusBeta < 1e-3) return `1 − ${formatNumber(oneMinusBeta, { digits: 3 })}`;
  return beta === undefined ? '–' : formatNumber(beta);
}

/** By how much η may grow: in percent, as it is a relative change. */
function marginText({ margin: { isStable, eta } }: MethodSummary): string {
  const change = eta?.upper?.change;
  if (!isStable || change === undefined) return 'unstable';
  return `+${formatNumber(100 * change, { digits: 2 })} %`;
}
