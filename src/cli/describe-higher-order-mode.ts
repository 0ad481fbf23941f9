import type { HigherOrderMode } from '../mode/higher-order-mode.ts';
import type { Complex } from '../numeric/complex.ts';
import { formatCount } from '../render/format-count.ts';
import { formatNumber } from '../render/format-number.ts';
import { formatRate } from '../render/format-rate.ts';
import { textTable } from '../render/text-table.ts';
import type { HigherOrderAnalysis } from '../stability/analysis.ts';
import { digitText, stabilityText } from './describe-mode.ts';
import { facts, type Fact } from './facts.ts';

const show = (value: number): string => formatNumber(value, { digits: 6 });

/** Describes one mode of a method that remembers more than two points, for a terminal. */
export function describeHigherOrderMode(mode: HigherOrderMode, title: string): string {
  const { lambda, coefficients, spectralRadius, gap, decay, period } = mode;
  const oscillation: Fact[] =
    period === null || period === Infinity ? [] : [['period', `${show(period)} iterations of the slowest root`]];
  return [
    `${title} on λ = ${show(lambda)}`,
    '',
    facts([
      ['polynomial', `z^${coefficients.length - 1} + … with the coefficients ${coefficients.map(show).join(', ')}`],
      ['roots', rootsText(mode, show)],
      ['stability', stabilityText(mode)],
      ['rate', `ρ = ${formatRate({ rate: spectralRadius, gap }, { digits: 6 })} per iteration`],
      ['', `1 − ρ = ${show(gap)}, −ln ρ = ${show(decay)}${digitText(decay)}`],
      ...oscillation,
    ]),
  ].join('\n');
}

/** Sets the modes of such a method for a terminal. */
export function describeHigherOrderModes({ modes }: Pick<HigherOrderAnalysis, 'modes'>): string {
  return textTable(modes, [
    { head: 'λ', cell: ({ lambda }) => formatNumber(lambda) },
    { head: 'roots', align: 'left', cell: (mode) => rootsText(mode, (value) => formatNumber(value)) },
    { head: 'ρ', cell: ({ spectralRadius, gap }) => formatRate({ rate: spectralRadius, gap }) },
    { head: 'per digit', cell: ({ decay }) => (decay > 0 ? formatCount(Math.LN10 / decay) : 'never') },
    { head: 'stability', align: 'left', cell: ({ stability }) => stability },
  ]);
}

/** Each root once, a conjugate pair by ±. */
function rootsText({ roots }: HigherOrderMode, format: (value: number) => string): string {
  const shown = roots.filter(({ im }) => im >= 0);
  return shown.map(({ re, im }: Complex) => (im === 0 ? format(re) : `${format(re)} ± ${format(im)} i`)).join(', ');
}
