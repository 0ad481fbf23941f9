import type { Mode } from '../mode/mode.ts';
import { htmlTable } from './html-table.ts';
import { concat, element, type Markup } from './markup.ts';
import { printNumber, printRate } from './print-number.ts';
import { regimeWords } from './regime-mark.ts';

/** Of more modes than twice this, only so many at each end are listed. */
const ENDS = 30;
/** A longer period, in iterations, is that of a double root which rounding has split. */
const LONGEST_PERIOD = 1e6;

/** The modes of one method: a line an eigenvalue, and what its columns are. */
export function reportModes(title: string, modes: readonly Mode[]): Markup {
  const isShort = modes.length <= 2 * ENDS;
  const listed = isShort ? modes : [...modes.slice(0, ENDS), ...modes.slice(-ENDS)];
  const which = isShort ? '' : ` (of ${modes.length}, the ${ENDS} of smallest and the ${ENDS} of largest curvature)`;
  const table = htmlTable(`Modes of ${title}, by curvature${which}`, listed, [
    { head: 'λ', cell: ({ lambda }) => printNumber(lambda) },
    { head: 'ηλ', cell: ({ etaLambda }) => printNumber(etaLambda) },
    { head: 'roots', cell: printRoots },
    { head: 'ρ', cell: ({ spectralRadius, gap }) => printRate({ rate: spectralRadius, gap }) },
    { head: 'regime', align: 'left', cell: ({ regime }) => regimeWords(regime) },
    { head: 'ζ', cell: ({ dampingRatio }) => printNumber(dampingRatio ?? NaN) },
    { head: 'period', cell: ({ period }) => printNumber(period ?? NaN) },
    { head: 'stability', align: 'left', cell: ({ stability }) => stability },
  ]);
  return concat(table, element('p', {}, notes(listed)));
}

function notes(modes: readonly Mode[]): string {
  const isSplit = modes.some(({ period }) => period !== null && period > LONGEST_PERIOD && period < Infinity);
  const rounding = isSplit
    ? ' A period of millions of iterations is a double root, critical damping, split by the rounding of λ, β and η.'
    : '';
  return `ρ: the larger modulus of the two roots, the factor per iteration in the limit. ζ: the damping ratio of the oscillator with these roots. Period: iterations in one oscillation, 2 where the sign changes at every step.${rounding}`;
}

/** `0.8 ± 0.3 i`, or two real numbers. */
function printRoots({ roots: [first, second] }: Mode): string {
  if (first.im === 0) return `${printNumber(first.re)}, ${printNumber(second.re)}`;
  return `${printNumber(first.re)} ± ${printNumber(Math.abs(first.im))} i`;
}
