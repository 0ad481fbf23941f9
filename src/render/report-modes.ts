import type { HigherOrderMode } from '../mode/higher-order-mode.ts';
import type { Mode } from '../mode/mode.ts';
import type { Complex } from '../numeric/complex.ts';
import { htmlTable } from './html-table.ts';
import { concat, element, type Markup } from './markup.ts';
import { printNumber, printRate } from './print-number.ts';
import { regimeWords } from './regime-mark.ts';

/** Of more modes than twice this, only so many at each end are listed. */
const ENDS = 30;
/** A longer period, in iterations, is that of a double root which rounding has split. */
const LONGEST_PERIOD = 1e6;

/** The modes of one method: a line an eigenvalue, and what its columns are. */
export function reportModes(title: string, modes: readonly Mode[] | readonly HigherOrderMode[]): Markup {
  const isShort = modes.length <= 2 * ENDS;
  const which = isShort ? '' : ` (of ${modes.length}, the ${ENDS} of smallest and the ${ENDS} of largest curvature)`;
  const caption = `Modes of ${title}, by curvature${which}`;
  const listed = (isShort ? modes : [...modes.slice(0, ENDS), ...modes.slice(-ENDS)]) as typeof modes;
  return isOfSecondOrder(listed) ? secondOrderTable(caption, listed) : higherOrderTable(caption, listed);
}

function isOfSecondOrder(modes: readonly Mode[] | readonly HigherOrderMode[]): modes is readonly Mode[] {
  return modes.every((mode) => 'regime' in mode);
}

function secondOrderTable(caption: string, modes: readonly Mode[]): Markup {
  const table = htmlTable(caption, modes, [
    { head: 'λ', cell: ({ lambda }) => printNumber(lambda) },
    { head: 'ηλ', cell: ({ etaLambda }) => printNumber(etaLambda) },
    { head: 'roots', cell: printRoots },
    { head: 'ρ', cell: ({ spectralRadius, gap }) => printRate({ rate: spectralRadius, gap }) },
    { head: 'regime', align: 'left', cell: ({ regime }) => regimeWords(regime) },
    { head: 'ζ', cell: ({ dampingRatio }) => printNumber(dampingRatio ?? NaN) },
    { head: 'period', cell: ({ period }) => printNumber(period ?? NaN) },
    { head: 'stability', align: 'left', cell: ({ stability }) => stability },
  ]);
  return concat(table, element('p', {}, notes(modes)));
}

function higherOrderTable(caption: string, modes: readonly HigherOrderMode[]): Markup {
  const table = htmlTable(caption, modes, [
    { head: 'λ', cell: ({ lambda }) => printNumber(lambda) },
    { head: 'roots', cell: printAllRoots },
    { head: 'ρ', cell: ({ spectralRadius, gap }) => printRate({ rate: spectralRadius, gap }) },
    { head: 'period', cell: ({ period }) => printNumber(period ?? NaN) },
    { head: 'stability', align: 'left', cell: ({ stability }) => stability },
  ]);
  const words =
    'ρ: the largest modulus of the roots, the factor per iteration in the limit. Period: iterations in one oscillation of the first root, 2 where its sign changes at every step.';
  return concat(table, element('p', {}, words));
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
  return first.im === 0 ? `${printNumber(first.re)}, ${printNumber(second.re)}` : printPair(first);
}

/** Each root once, a conjugate pair by ±. */
function printAllRoots({ roots }: HigherOrderMode): string {
  const shown = roots.filter(({ im }) => im >= 0);
  return shown.map((root) => (root.im === 0 ? printNumber(root.re) : printPair(root))).join(', ');
}

function printPair({ re, im }: Complex): string {
  return `${printNumber(re)} ± ${printNumber(Math.abs(im))} i`;
}
