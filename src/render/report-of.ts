import { badgeOfAnalysis } from '../certificates/badge-of-analysis.ts';
import { compareWithFlow } from '../dynamics/compare-with-flow.ts';
import { simulate } from '../dynamics/simulate.ts';
import { stabilityMapOf } from '../maps/stability-map-of.ts';
import { ALL_METHODS } from '../methods/all-methods.ts';
import { isSecondOrder, type AnyMethod } from '../methods/any-method.ts';
import type { MethodParameters } from '../methods/method.ts';
import { diagonalQuadratic } from '../objectives/diagonal-quadratic.ts';
import { compareMethods } from '../response/compare-methods.ts';
import { summarizeHigherOrder } from '../response/higher-order-summary.ts';
import { summarize, type SummaryOptions } from '../response/method-summary.ts';
import { fromEigenvalues } from '../spectrum/from-eigenvalues.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { iterationsTo } from '../tuning/iterations-to.ts';
import { optimalTuning } from '../tuning/optimal-tuning.ts';
import type { ErrorSeries } from './error-series.ts';
import type { ReportData, ReportedSummary, ReportVerification } from './report-data.ts';
import type { SliceComparison } from './slice-comparison.ts';

/** What a report is about. */
export interface ReportSubject {
  /** What it is about, such as the name of a file. */
  readonly title: string;
  /** The method whose modes are listed and which the verdict is about. */
  readonly method: AnyMethod;
  /** Its parameters. Default: those that are best for the spectrum; a method of higher order must be given some. */
  readonly parameters?: MethodParameters | undefined;
  /** The factor ε to which iterations are counted, 0 < ε < 1. Default 1e-6. */
  readonly epsilon?: number | undefined;
  /** The outcome of testing all claims; null where that was not done. */
  readonly verification: ReportVerification | null;
  /** Which version made it. */
  readonly version: string;
  /** The command that makes it again. */
  readonly command: string;
}

/** Curvatures that the picture of errors runs over: of a longer spectrum, as many evenly by rank. */
const MOST_CURVATURES = 64;
/** Iterations in the picture of errors: this many times as many as the fastest method needs, and never more than so many. */
const RUN_ON = 2.5;
const MOST_ITERATIONS = 2000;
/** Iterations in the picture of a slice: more would hide each other. */
const SLICE_ITERATIONS = 60;

/**
 * Gathers what a report on a spectrum shows: all methods tuned to it, the one in focus, its stability map, errors of simulated
 * runs, and a run beside its ODE.
 *
 * @param spectrum - It must have an eigenvalue above the flat threshold, and L must be finite.
 * @param subject - What the report is about.
 * @returns Data for {@link htmlReport}.
 * @throws RangeError or TypeError where {@link compareMethods}, {@link summarize} or {@link summarizeHigherOrder} do.
 * @example
 * ```ts
 * import { fromKappa, heavyBall, htmlReport, reportOf } from 'heavyball';
 * const about = { title: 'κ = 100', version: '0.1.0', command: 'heavyball report --kappa 100' };
 * const data = reportOf(fromKappa(100), { ...about, method: heavyBall, verification: null });
 * data.methods.length; // => 5
 * htmlReport(data).includes('<svg'); // => true
 * ```
 */
export function reportOf(spectrum: Spectrum, subject: ReportSubject): ReportData {
  const { title, method, parameters, epsilon = 1e-6, verification, version, command } = subject;
  const tuned = compareMethods(spectrum, { epsilon });
  const focus: ReportedSummary =
    parameters === undefined
      ? (tuned.findLast(({ analysis }) => analysis.method === method.name) ??
        summarizeAny(method, bestOf(method, spectrum), spectrum, { epsilon }))
      : summarizeAny(method, parameters, spectrum, { epsilon, title: `${method.title}, as given` });
  const distinct: readonly ReportedSummary[] = tuned.filter(({ sameAs }) => sameAs === null);
  const methods = distinct.includes(focus) ? distinct : [...distinct, focus];
  return {
    title,
    spectrum,
    methods,
    badges: methods.flatMap(({ analysis }) => badgeOfAnalysis(analysis, method) ?? []),
    focus,
    map: !isSecondOrder(method) || method.lookAhead === null ? null : stabilityMapOf(method, spectrum, parameters),
    errors: errorsOf(methods, spectrum, method),
    slice: sliceOf(method, focus, spectrum),
    verification,
    version,
    command,
  };
}

function bestOf(method: AnyMethod, spectrum: Spectrum): MethodParameters {
  return (isSecondOrder(method) ? optimalTuning(method, spectrum) : optimalTuning(method, spectrum, {})).parameters;
}

function summarizeAny(
  method: AnyMethod,
  parameters: MethodParameters,
  spectrum: Spectrum,
  options: SummaryOptions,
): ReportedSummary {
  return isSecondOrder(method)
    ? summarize(method, parameters, spectrum, options)
    : summarizeHigherOrder(method, parameters, spectrum, options);
}

/** Simulated errors from rest, the largest over the positive curvatures, for every method; one that is not known is the caller's own. */
function errorsOf(methods: readonly ReportedSummary[], spectrum: Spectrum, own: AnyMethod): readonly ErrorSeries[] {
  const curvatures = sampleOf(spectrum.eigenvalues.filter((lambda) => lambda > spectrum.flatThreshold));
  const positive = fromEigenvalues(curvatures, undefined, { flatThreshold: 0 });
  const objective = diagonalQuadratic(curvatures);
  const runs = methods.map(({ title, analysis, epsilon }) => {
    const { parameters, rateOnPositive } = analysis;
    const method = ALL_METHODS.find(({ name }) => name === analysis.method) ?? own;
    const count = iterationsTo(epsilon, method, parameters, positive).fromRest;
    return { title, method, parameters, rateOnPositive, count };
  });
  const fastest = Math.min(...runs.map(({ count }) => count));
  const maxSteps = Math.min(MOST_ITERATIONS, Math.max(10, Math.ceil(RUN_ON * fastest)));
  return runs.map(({ title, method, parameters, rateOnPositive }) => {
    const { iterates } = simulate(method, parameters, objective, { maxSteps, tolerance: 0 });
    const values = iterates.map((point) => point.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0));
    return { label: title, values, predictedRate: rateOnPositive, parameters };
  });
}

/** At most {@link MOST_CURVATURES} of an ascending list, both ends among them. */
function sampleOf(list: readonly number[]): readonly number[] {
  if (list.length <= MOST_CURVATURES) return list;
  const stride = (list.length - 1) / (MOST_CURVATURES - 1);
  return Array.from({ length: MOST_CURVATURES }, (_, i) => list[Math.round(i * stride)]!);
}

/** A run in the plane of the extreme eigenvectors, steep direction first, over the ODE where the momentum has one of second order. */
function sliceOf(
  method: AnyMethod,
  { analysis, iterations }: ReportedSummary,
  { mu, L }: Spectrum,
): SliceComparison | null {
  if (analysis.rateOnPositive >= 1) return null;
  const objective = diagonalQuadratic([L, mu]);
  const steps = Math.max(1, Math.min(SLICE_ITERATIONS, iterations.fromRest));
  const hasFlow = isSecondOrder(method) && method.family(analysis.parameters).beta > 0;
  const { trajectory, solution } = hasFlow
    ? compareWithFlow(method, analysis.parameters, objective, { steps })
    : { trajectory: simulate(method, analysis.parameters, objective, { maxSteps: steps }), solution: null };
  return { curvatures: [L, mu], minimizer: [0, 0], trajectory, solution };
}
