import { formatCount } from '../render/format-count.ts';
import { formatNumber } from '../render/format-number.ts';
import { formatRate } from '../render/format-rate.ts';
import type { MethodSummary } from '../response/method-summary.ts';

/** Says in a sentence or two what becomes of an iteration with these parameters. */
export function verdictText({ title, analysis, iterations, epsilon, margin }: MethodSummary): string {
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
    const limit = margin.eta?.upper;
    const cure = limit ? `; with this momentum, η must be below ${formatNumber(limit.value)}` : '';
    sentences.push(
      `${stability === 'marginal' ? 'Marginal' : 'Unstable'}: ρ = ${rateText}, worst at λ = ${formatNumber(worst.lambda)}${cure}.`,
    );
  }
  if (flat > 0) sentences.push(`${flat} flat ${flat === 1 ? 'direction is' : 'directions are'} left out.`);
  return sentences.join(' ');
}
