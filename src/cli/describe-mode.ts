import type { Mode } from '../mode/mode.ts';
import { formatNumber } from '../render/format-number.ts';
import { formatRate } from '../render/format-rate.ts';
import { facts, type Fact } from './facts.ts';

/** Digits of the numbers that a mode is described by. */
const DIGITS = 6;

const show = (value: number): string => formatNumber(value, { digits: DIGITS });

/** Describes one mode in words and numbers, for a terminal. */
export function describeMode(mode: Mode, title: string): string {
  const { lambda, etaLambda, trace, determinant, discriminant, spectralRadius, gap, decay, juryMargins } = mode;
  return [
    `${title} on λ = ${show(lambda)} (ηλ = ${show(etaLambda)})`,
    '',
    facts([
      ['polynomial', `z² − T z + D with T = ${show(trace)}, D = ${show(determinant)}, T² − 4D = ${show(discriminant)}`],
      ['roots', rootsText(mode)],
      ['regime', `${mode.regime}, ${stabilityText(mode)}`],
      ['rate', `ρ = ${formatRate({ rate: spectralRadius, gap }, { digits: DIGITS })} per iteration`],
      ['', `1 − ρ = ${show(gap)}, −ln ρ = ${show(decay)}${digitText(decay)}`],
      ...oscillatorFacts(mode),
      [
        'margins',
        `p(1) = ${show(juryMargins.atOne)}, p(−1) = ${show(juryMargins.atMinusOne)}, 1 − D = ${show(juryMargins.determinant)}`,
      ],
    ]),
  ].join('\n');
}

function rootsText({ roots: [first, second] }: Mode): string {
  if (first.im !== 0) return `${show(first.re)} ± ${show(first.im)} i`;
  return `${show(first.re)} and ${show(second.re)}`;
}

/** How stable a mode is, and on which boundary. */
export function stabilityText({
  stability,
  boundary,
  bounded,
}: Pick<Mode, 'stability' | 'boundary' | 'bounded'>): string {
  if (boundary === null) return stability;
  return `${stability} on the ${boundary} boundary, ${bounded ? 'bounded' : 'growing linearly'}`;
}

/** How long a decimal digit takes: what a decay per iteration means in practice. */
export function digitText(decay: number): string {
  return decay > 0 && decay < Infinity ? `: a digit every ${formatNumber(Math.LN10 / decay)} iterations` : '';
}

function oscillatorFacts({ naturalFrequency, dampingRatio, period }: Mode): Fact[] {
  const list: string[] = [];
  if (naturalFrequency !== null) list.push(`natural frequency ω = ${show(naturalFrequency)}`);
  if (dampingRatio !== null) list.push(`damping ratio ζ = ${show(dampingRatio)}`);
  if (period !== null && period !== Infinity) list.push(`period ${show(period)} iterations`);
  return list.length === 0 ? [] : [['oscillator', list.join(', ')]];
}
