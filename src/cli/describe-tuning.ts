import { isSecondOrder, type AnyMethod } from '../methods/any-method.ts';
import type { MethodParameters } from '../methods/method.ts';
import { formatNumber } from '../render/format-number.ts';
import { formatRate } from '../render/format-rate.ts';
import { parameterSymbol } from '../render/parameter-symbol.ts';
import type { HigherOrderTuning } from '../tuning/higher-order-tuning.ts';
import type { Tuning } from '../tuning/tuning.ts';
import { facts, type Fact } from './facts.ts';
import { spectrumText } from './spectrum-text.ts';

const show = (value: number): string => formatNumber(value, { digits: 6 });

/** Describes a tuning in words and numbers, for a terminal. Parameters are printed with all their digits. */
export function describeTuning(method: AnyMethod, tuning: Tuning | HigherOrderTuning, trust: readonly Fact[]): string {
  const { parameters, rate, rateGap, rateDecay, lowerBound, attained, closedForm } = tuning;
  const list: Fact[] = [
    ...parameterFacts(method, parameters),
    [
      'rate',
      `ρ = ${formatRate({ rate, gap: rateGap }, { digits: 6 })}, 1 − ρ = ${show(rateGap)}, −ln ρ = ${show(rateDecay)}`,
    ],
    ['in doubles', `${attained.stability}, 1 − ρ = ${show(attained.rateGap)}`],
    [
      'no method beats',
      `ρ = ${formatRate({ rate: lowerBound.rate, gap: lowerBound.rateGap }, { digits: 6 })} on quadratics${decayWords(method, parameters)}`,
    ],
    ...trust,
  ];
  const search = tuning.searched !== undefined ? 'a search' : 'bisection';
  const how = closedForm ? 'closed form' : `found by ${search}`;
  return [`${method.title} on ${spectrumText(tuning.spectrum)} (${how})`, '', facts(list)].join('\n');
}

/** Weight decay makes another problem of it, with a smaller κ. */
function decayWords(method: AnyMethod, parameters: MethodParameters): string {
  return isSecondOrder(method) && (method.family(parameters).shift ?? 0) > 0 ? ' without weight decay' : '';
}

/** Each parameter with all its digits. */
function parameterFacts(method: AnyMethod, parameters: MethodParameters): readonly Fact[] {
  return Object.entries(parameters).map(([name, value]: [string, unknown]) => [
    parameterSymbol(name, method.parameters),
    String(value),
  ]);
}
