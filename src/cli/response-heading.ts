import { formatNumber } from '../render/format-number.ts';
import { formatRate } from '../render/format-rate.ts';
import type { Analysis, HigherOrderAnalysis } from '../stability/analysis.ts';
import { spectrumText } from './spectrum-text.ts';

const show = (value: number): string => formatNumber(value, { digits: 6 });

/** What a response is of: the method, its spectrum, and on the next line the worst of all modes, and of those that are positive. */
export function responseHeading(title: string, analysis: Analysis | HigherOrderAnalysis): string {
  const { rate, rateGap, rateOnPositive, worst, stability, spectrum } = analysis;
  const all = `ρ = ${formatRate({ rate, gap: rateGap }, { digits: 6 })} on λ = ${show(worst.lambda)}, ${stability}`;
  const isOther = rateOnPositive < rate;
  return `${title} on ${spectrumText(spectrum)}\n${all}${isOther ? `; ${show(rateOnPositive)} on what is positive` : ''}`;
}
