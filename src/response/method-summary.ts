import type { Method, MethodParameters } from '../methods/method.ts';
import { extremesOf } from '../numeric/extremes-of.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import type { Analysis } from '../stability/analysis.ts';
import { analyze } from '../stability/analyze.ts';
import { sharpnessThreshold } from '../stability/sharpness-threshold.ts';
import type { SharpnessThreshold } from '../stability/sharpness.ts';
import { stabilityMargin, type StabilityMargin } from '../stability/stability-margin.ts';
import { iterationsOf, type IterationCount } from '../tuning/iterations-to.ts';
import { lossFloor } from './loss-floor.ts';
import { stationaryVariance } from './stationary-variance.ts';
import type { WorstTransient } from './transient.ts';
import { worstTransient } from './worst-transient.ts';

/** What people ask of a method with given parameters on a spectrum, in one record. */
export interface MethodSummary {
  /** What to call this row: the method's title, with what distinguishes its parameters. */
  readonly title: string;
  /** Modes, rate and stability. */
  readonly analysis: Analysis;
  /** The factor ε of `iterations`. */
  readonly epsilon: number;
  /** Iterations until the error is ε of what it was: in the limit, and from rest. */
  readonly iterations: IterationCount;
  /** How far the state can grow before it decays. */
  readonly transient: WorstTransient;
  /** How far the parameters are from instability. */
  readonly margin: StabilityMargin;
  /** What noise of variance 1 on every coordinate of every gradient makes of it. */
  readonly noise: NoiseSummary;
  /** The largest curvature that is stable with these parameters. */
  readonly sharpness: SharpnessThreshold;
}

/** Where a method settles under gradient noise of variance 1; Infinity where a mode is not stable. */
export interface NoiseSummary {
  /** The largest variance over the modes of the points that the method stores, in units of 1/λ². */
  readonly variance: number;
  /** The expected loss above the minimum, in units of 1/λ, as of {@link lossFloor}. */
  readonly lossFloor: number;
}

/** Which accuracy is counted to, and what the row is called. */
export interface SummaryOptions {
  /** The factor ε by which the error is to shrink, 0 < ε < 1. Default 1e-6. */
  readonly epsilon?: number;
  /** What to call the row. Default: the method's title. */
  readonly title?: string;
}

/**
 * Summarises a method with given parameters on a spectrum: its rate $\max_i \rho(\lambda_i)$, what the rate hides (the transient
 * $\max_i \max_k \lVert T_i^k \rVert_2$, the variance under noise), and how far instability is.
 *
 * @param method - One of `METHODS`, or your own second-order method.
 * @param parameters - The method's parameters.
 * @param spectrum - The spectrum; it must have an eigenvalue above the flat threshold, and L must be finite.
 * @param options - Accuracy and title.
 * @returns Analysis, iteration counts, worst transient, margins, noise and sharpness threshold.
 * @throws RangeError or TypeError where {@link analyze}, {@link iterationsTo} or {@link stabilityMargin} do.
 * @example
 * ```ts
 * import { fromKappa, heavyBall, optimalTuning, summarize } from 'heavyball';
 * const spectrum = fromKappa(100);
 * const summary = summarize(heavyBall, optimalTuning(heavyBall, spectrum).parameters, spectrum);
 * summary.iterations.fromRest; // => 95
 * summary.transient.peak; // => 3.77615
 * summary.margin.eta?.upper?.change.toFixed(6); // => '0.010000'
 * ```
 */
export function summarize(
  method: Method,
  parameters: MethodParameters,
  spectrum: Spectrum,
  options: SummaryOptions = {},
): MethodSummary {
  const { epsilon = 1e-6, title = method.title } = options;
  const analysis = analyze(method, parameters, spectrum);
  return {
    title,
    analysis,
    epsilon,
    iterations: iterationsOf(epsilon, method, parameters, analysis),
    transient: worstTransient(analysis),
    margin: stabilityMargin(method, parameters, spectrum),
    noise: {
      variance: extremesOf(analysis.modes.map(stationaryVariance))[1],
      lossFloor: lossFloor(analysis),
    },
    sharpness: sharpnessThreshold(method, parameters),
  };
}
