import type { AnyMethod } from '../methods/any-method.ts';
import type { HigherOrderMethod } from '../methods/higher-order-method.ts';
import type { Method, MethodParameters } from '../methods/method.ts';
import { capitalize } from '../render/capitalize.ts';
import { formatNumber } from '../render/format-number.ts';
import { formatRate } from '../render/format-rate.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import type { Analysis, HigherOrderAnalysis } from '../stability/analysis.ts';
import { type BadgedSummary, describeComparison } from './describe-comparison.ts';
import { describeHigherOrderModes } from './describe-higher-order-mode.ts';
import { describeModes } from './describe-modes.ts';
import { facts } from './facts.ts';
import type { Forms } from './output.ts';
import { toJson } from './to-json.ts';
import { tunedParameters } from './tuned-parameters.ts';
import { verdictText } from './verdict-text.ts';

/** What is analysed. */
interface AnalysisSubject {
  readonly method: Method;
  /** The parameters; undefined for the best ones, or the textbook's where no best are known. */
  readonly given: MethodParameters | undefined;
  readonly spectrum: Spectrum;
  readonly epsilon: number;
}

/** A method that remembers more than two points, which needs parameters. */
interface HigherOrderSubject extends Omit<AnalysisSubject, 'method' | 'given'> {
  readonly method: HigherOrderMethod;
  readonly parameters: MethodParameters;
  /** Whether their learning rate is the best that was found, instead of the caller's. */
  readonly isTuned: boolean;
}

/** The forms of an analysis of a spectrum: the methods tuned to it, and the modes of one of them. */
export async function analysisForms(heading: string, subject: AnalysisSubject): Promise<Forms> {
  const { method, given, spectrum } = subject;
  if (given !== undefined && Number.isNaN(spectrum.kappa)) return maximumForms(heading, method, given, spectrum);
  return minimumForms(heading, subject);
}

/** A spectrum with positive curvature: every method is tuned to it, and the parameters, given or best, are judged. */
async function minimumForms(heading: string, { method, given, spectrum, epsilon }: AnalysisSubject): Promise<Forms> {
  const [{ summarize }, { badgeOfAnalysis }, { lowerBound }] = await Promise.all([
    import('../response/method-summary.ts'),
    import('../certificates/badge-of-analysis.ts'),
    import('../tuning/lower-bound.ts'),
  ]);
  const comparison = await comparisonOn(spectrum, epsilon);
  const bound = lowerBound(spectrum);
  const parameters = given ?? (await tunedParameters(method, spectrum));
  const whose = given !== undefined ? 'yours' : method.optimal(spectrum) === null ? 'textbook' : 'best';
  const title = `${method.title}, ${whose}`;
  const summary = summarize(method, parameters, spectrum, { epsilon, title });
  const own = { ...summary, badge: badgeOfAnalysis(summary.analysis) };
  return formsOf(
    [
      heading,
      describeComparison(given === undefined ? comparison : [...comparison, own], bound),
      `Modes of ${title}:\n${describeModes(summary.analysis)}`,
      verdictText(summary),
    ],
    { ...summary.analysis, summary: row(own), comparison: comparison.map(row), lowerBound: bound },
  );
}

/** The same for a method that remembers more than two points: its modes beside the others, tuned. */
export async function higherOrderForms(
  heading: string,
  { method, parameters, isTuned, spectrum, epsilon }: HigherOrderSubject,
): Promise<Forms> {
  if (Number.isNaN(spectrum.kappa)) return maximumForms(heading, method, parameters, spectrum);
  const [{ analyze }, { badgeOfAnalysis }, { badgeFacts }, { lowerBound }] = await Promise.all([
    import('../stability/analyze.ts'),
    import('../certificates/badge-of-analysis.ts'),
    import('./badge-facts.ts'),
    import('../tuning/lower-bound.ts'),
  ]);
  const comparison = await comparisonOn(spectrum, epsilon);
  const bound = lowerBound(spectrum);
  const analysis = analyze(method, parameters, spectrum);
  const rate = formatRate({ rate: analysis.rate, gap: analysis.rateGap });
  const badge = badgeOfAnalysis(analysis);
  const whose = isTuned ? `with the best η that is found, ${formatNumber(parameters.eta, { digits: 6 })}` : 'yours';
  return formsOf(
    [
      heading,
      describeComparison(comparison, bound),
      `Modes of ${method.title}, ${whose}:\n${modesText(analysis)}`,
      `${capitalize(analysis.stability)}: ρ = ${rate}, worst at λ = ${formatNumber(analysis.worst.lambda)}.`,
      facts(badgeFacts(badge)),
    ],
    { ...analysis, badge, comparison: comparison.map(row), lowerBound: bound },
  );
}

/** Every method tuned to a spectrum, one of those that are the same iteration, with what its constants are worth beyond quadratics. */
async function comparisonOn(spectrum: Spectrum, epsilon: number): Promise<readonly BadgedSummary[]> {
  const [{ compareMethods }, { badgeOfAnalysis }] = await Promise.all([
    import('../response/compare-methods.ts'),
    import('../certificates/badge-of-analysis.ts'),
  ]);
  return compareMethods(spectrum, { epsilon })
    .filter(({ sameAs }) => sameAs === null)
    .map((summary) => ({ ...summary, badge: badgeOfAnalysis(summary.analysis) }));
}

/** A spectrum without positive curvature: there is nothing to tune to, but the given parameters have modes. */
async function maximumForms(
  heading: string,
  method: AnyMethod,
  parameters: MethodParameters,
  spectrum: Spectrum,
): Promise<Forms> {
  const { analyze } = await import('../stability/analyze.ts');
  const analysis = analyze(method, parameters, spectrum);
  const rate = formatRate({ rate: analysis.rate, gap: analysis.rateGap });
  return formsOf(
    [
      heading,
      `Modes of ${method.title}, yours:\n${modesText(analysis)}`,
      `No curvature is positive: ${method.title} moves away by a factor of ${rate} per iteration.`,
    ],
    analysis,
  );
}

function modesText(analysis: Analysis | HigherOrderAnalysis): string {
  return isOfHigherOrder(analysis) ? describeHigherOrderModes(analysis) : describeModes(analysis);
}

function isOfHigherOrder(analysis: Analysis | HigherOrderAnalysis): analysis is HigherOrderAnalysis {
  return 'coefficients' in analysis.worst;
}

function formsOf(parts: readonly string[], document: object): Forms {
  const text = (): string => parts.join('\n\n');
  const json = (): string => toJson(document);
  return { text, json, file: { '.txt': () => `${text()}\n`, '.json': json } };
}

/** A summary without what the document holds elsewhere, or what can be had by asking for this row's method. */
function row({ title, analysis, epsilon, iterations, transient, margin, badge }: BadgedSummary): object {
  const { method, parameters, rate, rateGap, rateDecay, rateOnPositive, stability } = analysis;
  const { isStable, eta, beta } = margin;
  return {
    ...{ title, method, parameters, rate, rateGap, rateDecay, rateOnPositive, stability },
    ...{ epsilon, asymptotic: iterations.asymptotic, fromRest: iterations.fromRest },
    ...{ peak: transient.peak, peakStep: transient.step, margin: { isStable, eta, beta } },
    badge,
  };
}
