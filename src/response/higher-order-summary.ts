import type { HigherOrderMethod } from '../methods/higher-order-method.ts';
import type { MethodParameters } from '../methods/method.ts';
import type { HigherOrderMode } from '../mode/higher-order-mode.ts';
import { extremesOf } from '../numeric/extremes-of.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import type { HigherOrderAnalysis } from '../stability/analysis.ts';
import { etaLimitOfHigherOrder } from '../stability/eta-limit-of-higher-order.ts';
import { sharpnessThreshold, type HigherOrderSharpnessThreshold } from '../stability/sharpness-threshold.ts';
import type { StabilityLimit } from '../stability/stability-margin.ts';
import type { HigherOrderIterationCount } from '../tuning/iterations-to.ts';
import type { MethodSummary, SummaryOptions } from './method-summary.ts';
import { spectrumResponseOfHigherOrder } from './spectrum-response-of-higher-order.ts';
import type { PeakTransient } from './transient.ts';

/** The largest transient growth over the modes of a method of higher order, and where. */
export interface HigherOrderTransient extends PeakTransient {
  /** The mode that grows most; the first of several. */
  readonly worst: HigherOrderMode;
}

/** What people ask of a method of higher order with given parameters on a spectrum, in one record. */
export interface HigherOrderSummary extends Pick<MethodSummary, 'title' | 'epsilon' | 'noise'> {
  /** Modes, rate and stability. */
  readonly analysis: HigherOrderAnalysis;
  /** Iterations until the error is ε of what it was: in the limit, and from rest. */
  readonly iterations: HigherOrderIterationCount;
  /** How far the state $(\theta_k, \dots, \theta_{k-n+1})$ can grow before it decays. */
  readonly transient: HigherOrderTransient;
  /** Where stability over [μ, L] ends as η grows alone; null where it does not, or where η does more than multiply λ. */
  readonly etaLimit: StabilityLimit | null;
  /** The largest curvature that is stable with these parameters, and all others that are. */
  readonly sharpness: HigherOrderSharpnessThreshold;
}

/**
 * Summarises a method of higher order with given parameters on a spectrum, as {@link summarize} does one of second order: its rate
 * is $\max_i \rho(\lambda_i)$, the largest modulus of n roots instead of two.
 *
 * @remarks Of an interval the transient and the noise are those of its ends and of its worst curvature, the loss floor that of its ends.
 * @param method - One of `HIGHER_ORDER_METHODS`, or your own.
 * @param parameters - The method's parameters.
 * @param spectrum - The spectrum; flat directions are left out.
 * @param options - Accuracy and title.
 * @returns Analysis, iteration counts, worst transient, noise, limit of η and sharpness threshold.
 * @throws RangeError or TypeError where {@link spectrumResponseOfHigherOrder} does.
 * @example
 * ```ts
 * import { aggregatedMomentum, fromKappa, summarizeHigherOrder } from 'heavyball';
 * const summary = summarizeHigherOrder(aggregatedMomentum, { betas: [0, 0.9], eta: 0.02 }, fromKappa(100));
 * summary.iterations.fromRest; // => 241
 * summary.transient.peak; // => 11.9791
 * ```
 */
export function summarizeHigherOrder<P extends MethodParameters>(
  method: HigherOrderMethod<P>,
  parameters: P,
  spectrum: Spectrum,
  options: SummaryOptions = {},
): HigherOrderSummary {
  const { epsilon = 1e-6, title = method.title } = options;
  const response = spectrumResponseOfHigherOrder(method, parameters, spectrum, { epsilon });
  const { analysis, modes, mostTransient, iterations, lossFloor } = response;
  return {
    title,
    analysis,
    epsilon,
    iterations,
    transient: { ...mostTransient.transient, worst: mostTransient.mode },
    noise: { variance: extremesOf(modes.map(({ noise }) => noise.iterate.variance))[1], lossFloor },
    etaLimit: etaLimitOfHigherOrder(method, parameters, spectrum),
    sharpness: sharpnessThreshold(method, parameters),
  };
}
