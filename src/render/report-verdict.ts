import { capitalize } from './capitalize.ts';
import { etaLimitOf } from './eta-limit-of.ts';
import { formatCount } from './format-count.ts';
import { parameterWords } from './parameter-words.ts';
import { printNumber, printRate } from './print-number.ts';
import type { ReportData, ReportedSummary } from './report-data.ts';
import { counted } from './spectrum-words.ts';
import { typeset } from './typeset.ts';

/** What a reader wants to know, in one plain sentence. */
export function reportVerdict({ spectrum, methods, focus }: ReportData): string {
  const { parameters, rate, rateGap, stability, worst } = focus.analysis;
  const who = `${focus.title} (${parameterWords(parameters)})`;
  const factor = printRate({ rate, gap: rateGap });
  const lambda = `λ = ${printNumber(worst.lambda)}`;
  if (spectrum.negative.length > 0) {
    const directions = counted(spectrum.negative.length, 'negative eigenvalue');
    return `This is a saddle with ${directions}: ${who} moves away from it, by the factor ${factor} per iteration at ${lambda}.`;
  }
  if (stability === 'unstable') {
    return `${capitalize(who)} diverges here: the error grows by the factor ${factor} per iteration at ${lambda}${remedy(focus)}.`;
  }
  if (stability === 'marginal')
    return `${capitalize(who)} sits on the edge of stability: at ${lambda} the error does not shrink.`;
  const others = methods.filter((summary) => summary !== focus).map(iterationWords);
  const against = others.length === 0 ? '' : `, against ${joined(others)}`;
  const unit = focus.iterations.fromRest === 1 ? 'iteration' : 'iterations';
  return `${capitalize(who)} converges here: from rest it takes ${iterations(focus)} ${unit} to bring the error down to ${printNumber(focus.epsilon)} of what it was${against}.`;
}

/** Which learning rates would be stable, where smaller ones are. */
function remedy(summary: ReportedSummary): string {
  const upper = etaLimitOf(summary);
  if (upper === null || upper.change >= 0) return '';
  return `; it would be stable with η below about ${printNumber(upper.value, { digits: 3 })}`;
}

/** Iterations from rest as they stand in a sentence. */
function iterations({ iterations: { fromRest } }: ReportedSummary): string {
  return typeset(formatCount(fromRest));
}

function iterationWords(summary: ReportedSummary): string {
  const count = summary.iterations.fromRest;
  return count === Infinity ? `no end (${summary.title})` : `${iterations(summary)} (${summary.title})`;
}

/** `a`, `a and b`, `a, b and c`. */
function joined(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
