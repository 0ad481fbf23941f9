import { formatCount } from '../render/format-count.ts';
import { formatNumber } from '../render/format-number.ts';
import { formatRate } from '../render/format-rate.ts';
import { etaLimitOf } from '../render/eta-limit-of.ts';
import type { ReportedSummary } from '../render/report-data.ts';

/** Says in a sentence or two what becomes of an iteration with these parameters. */
export function verdictText(summary: ReportedSummary): string {
  const { title, analysis, iterations, epsilon } = summary;
  const { rate, rateGap, rateOnPositive, stability, spectrum, worst, flat } = analysis;
  const rateText = formatRate({ rate, gap: rateGap });
  const sentences: string[] = [];
  if (spectrum.negative.length > 0) {
    sentences.push(
      `This is a saddle: ${title} leaves it by a factor of ${rateText} per iteration; on the positive curvatures ρ = ${formatNumber(rateOnPositive)}.`,
    );
  } else if (stability === 'stable') {
    sentences.push(
      `Stable: ${title} multiplies the error by ${rateText} per iteration in the limit; from rest it takes ${formatCount(iterations.fromRest)} ${iterations.fromRest === 1 ? 'iteration' : 'iterations'} to bring it down to ${formatNumber(epsilon, { digits: 1 })} of what it was.`,
    );
  } else {
    const limit = etaLimitOf(summary);
    const cure = limit ? `; with this momentum, η must be below ${formatNumber(limit.value)}` : '';
    sentences.push(
      `${stability === 'marginal' ? 'Marginal' : 'Unstable'}: ρ = ${rateText}, worst at λ = ${formatNumber(worst.lambda)}${cure}.`,
    );
  }
  if (flat > 0) sentences.push(`${flat} flat ${flat === 1 ? 'direction is' : 'directions are'} left out.`);
  return sentences.join(' ');
}
