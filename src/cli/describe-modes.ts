import type { Mode } from '../mode/mode.ts';
import { formatCount } from '../render/format-count.ts';
import { formatNumber } from '../render/format-number.ts';
import { formatRate } from '../render/format-rate.ts';
import { textTable } from '../render/text-table.ts';
import type { Analysis } from '../stability/analysis.ts';

/** Rows that a terminal shows of a longer spectrum: so many from each end. */
const ENDS = 10;

/** Sets the modes of an analysis for a terminal; of a long spectrum, its two ends. */
export function describeModes({ modes }: Pick<Analysis, 'modes'>): string {
  const left = modes.length - 2 * ENDS;
  const shown = left > 1 ? [...modes.slice(0, ENDS), ...modes.slice(-ENDS)] : modes;
  const text = textTable(shown, [
    { head: 'λ', cell: ({ lambda }) => formatNumber(lambda) },
    { head: 'ηλ', cell: ({ etaLambda }) => formatNumber(etaLambda) },
    { head: 'roots', cell: rootsText },
    { head: 'ρ', cell: ({ spectralRadius, gap }) => formatRate({ rate: spectralRadius, gap }) },
    { head: 'per digit', cell: ({ decay }) => (decay > 0 ? formatCount(Math.LN10 / decay) : 'never') },
    { head: 'ζ', cell: ({ dampingRatio }) => (dampingRatio === null ? '–' : formatNumber(dampingRatio)) },
    { head: 'regime', align: 'left', cell: ({ regime }) => regime },
    { head: 'stability', align: 'left', cell: ({ stability }) => stability },
  ]);
  return left > 1 ? `${text}\n(${left} modes between are not shown; --json has them)` : text;
}

function rootsText({ roots: [first, second] }: Mode): string {
  if (first.im !== 0) return `${formatNumber(first.re)} ± ${formatNumber(first.im)} i`;
  return `${formatNumber(first.re)}, ${formatNumber(second.re)}`;
}
