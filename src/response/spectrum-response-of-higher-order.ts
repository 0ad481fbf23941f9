import type { HigherOrderMethod } from '../methods/higher-order-method.ts';
import type { MethodParameters } from '../methods/method.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import type { HigherOrderAnalysis } from '../stability/analysis.ts';
import { analyze } from '../stability/analyze.ts';
import { iterationsTo, type HigherOrderIterationCount } from '../tuning/iterations-to.ts';
import {
  responseOfHigherOrder,
  type HigherOrderResponse,
  type HigherOrderResponseOptions,
} from './response-of-higher-order.ts';

/** What the rate of a method of higher order over a spectrum hides. */
export interface HigherOrderSpectrumResponse {
  /** Modes, rate and stability. */
  readonly analysis: HigherOrderAnalysis;
  /** The response of every mode, in the order of the analysis; of an interval, of its ends and of its worst curvature. */
  readonly modes: readonly HigherOrderResponse[];
  /** The one that can grow most; the first of several. */
  readonly mostTransient: HigherOrderResponse;
  /** The one that swings deepest beyond the minimum from rest. */
  readonly deepestOvershoot: HigherOrderResponse;
  /** Iterations until the error stays in the band: by the rate, and from rest. */
  readonly iterations: HigherOrderIterationCount;
  /** The loss at which it settles under gradient noise of variance 1: $\frac12\sum w_i\lambda_i\operatorname{Var}\theta^{(i)}$ over the eigenvalues, or both ends. */
  readonly lossFloor: number;
}

/**
 * Everything that the rate of a method of higher order over a spectrum hides: the worst transient
 * $\max_i \max_k \lVert T_i^k \rVert_2$ and overshoot, the time to settle, and the loss floor under noise; what {@link spectrumResponse} is for the second order.
 *
 * @param method - One of `HIGHER_ORDER_METHODS`, or your own.
 * @param parameters - The method's parameters.
 * @param spectrum - The spectrum; flat directions are left out.
 * @param options - The band in which it has settled, and noise on the curvatures.
 * @returns All of it, with the accuracy of {@link responseOfHigherOrder}.
 * @throws RangeError or TypeError where {@link analyze} or {@link responseOfHigherOrder} do, or if no eigenvalue is left.
 * @example
 * ```ts
 * import { aggregatedMomentum, fromKappa, optimalTuning, spectrumResponseOfHigherOrder } from 'heavyball';
 * const { parameters } = optimalTuning(aggregatedMomentum, fromKappa(100), { betas: [0, 0.9] });
 * const response = spectrumResponseOfHigherOrder(aggregatedMomentum, parameters, fromKappa(100));
 * response.iterations.fromRest; // => 74
 * ```
 */
export function spectrumResponseOfHigherOrder<P extends MethodParameters>(
  method: HigherOrderMethod<P>,
  parameters: P,
  spectrum: Spectrum,
  options: HigherOrderResponseOptions = {},
): HigherOrderSpectrumResponse {
  const analysis = analyze(method, parameters, spectrum);
  const modes = analysis.modes.map(({ lambda }) => responseOfHigherOrder(method, parameters, lambda, options));
  const largest = (sizeOf: (response: HigherOrderResponse) => number): HigherOrderResponse =>
    modes.reduce((most, next) => (sizeOf(next) > sizeOf(most) ? next : most));
  const mostTransient = largest(({ transient }) => transient.peak);
  return {
    analysis,
    modes,
    mostTransient,
    deepestOvershoot: largest(({ overshoot }) => overshoot.deepest.depth),
    iterations: iterationsTo(mostTransient.settling.epsilon, method, parameters, spectrum),
    lossFloor: lossFloorOf(modes, spectrum),
  };
}

/** Of an interval over its two ends, as for the second order: the worst curvature between them is not a mode that it has. */
function lossFloorOf(modes: readonly HigherOrderResponse[], spectrum: Spectrum): number {
  const { kind, mu, L, eigenvalues, weights, flatThreshold } = spectrum;
  const kept = weights?.filter((_, i) => Math.abs(eigenvalues[i]!) > flatThreshold);
  const counted = kind === 'interval' ? modes.filter(({ mode: { lambda } }) => lambda === mu || lambda === L) : modes;
  return counted.reduce((sum, { mode, noise }, i) => {
    const weight = kept?.[i] ?? 1;
    return weight === 0 ? sum : sum + 0.5 * weight * Math.abs(mode.lambda) * noise.iterate.variance;
  }, 0);
}
