import type { Method, MethodParameters } from '../methods/method.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import type { Analysis } from '../stability/analysis.ts';
import { analyze } from '../stability/analyze.ts';
import { iterationsOf, type IterationCount } from '../tuning/iterations-to.ts';
import { lossFloor } from './loss-floor.ts';
import { responseOfMode, type ModeResponse, type ModeResponseOptions } from './mode-response.ts';
import { modeShares, type ModeShares } from './mode-shares.ts';

/** What the rate over a spectrum hides. */
export interface SpectrumResponse {
  /** Modes, rate and stability. */
  readonly analysis: Analysis;
  /** The response of every mode, in the order of the analysis; of an interval, of its two ends. */
  readonly modes: readonly ModeResponse[];
  /** The one that can grow most: of several that grow without bound the fastest, else the first. */
  readonly mostTransient: ModeResponse;
  /** The one that swings deepest beyond the minimum from rest. */
  readonly deepestOvershoot: ModeResponse;
  /** Iterations until the error stays in the band: by the rate, and from rest. */
  readonly iterations: IterationCount;
  /** The loss at which what the method stores settles under gradient noise of variance 1. */
  readonly lossFloor: number;
  /** How the modes share the error, at the start and at some steps until it has settled. */
  readonly shares: ModeShares;
}

/** What is asked about every mode, and who hears how far it is. */
export interface SpectrumResponseOptions extends ModeResponseOptions {
  /** Hears how many modes were worked through, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Parts of the settling time at which shares are looked at. */
const PARTS = [0, 0.05, 0.1, 0.25, 0.5, 1] as const;
/** The last of those steps where the run never settles. */
const UNSETTLED = 100;

/**
 * Everything that the rate over a spectrum hides: the worst transient $\max_i \max_k \lVert T_i^k \rVert_2$ and
 * overshoot, the time to settle, the loss floor under
 * noise, and which modes the error is made of on the way.
 *
 * @param method - One of `METHODS`, or your own second-order method.
 * @param parameters - The method's parameters.
 * @param spectrum - The spectrum; flat directions are left out.
 * @param options - The band in which it has settled, noise on the curvatures, and `onProgress`.
 * @returns All of it, with the accuracy of the functions that compute each.
 * @throws RangeError or TypeError where {@link analyze} or {@link modeResponse} do, or if no eigenvalue is left.
 * @example
 * ```ts
 * import { fromKappa, heavyBall, optimalTuning, spectrumResponse } from 'heavyball';
 * const spectrum = fromKappa(100);
 * const response = spectrumResponse(heavyBall, optimalTuning(heavyBall, spectrum).parameters, spectrum);
 * response.mostTransient.transient.peak; // => 3.77615
 * response.iterations.fromRest; // => 42
 * ```
 */
export function spectrumResponse(
  method: Method,
  parameters: MethodParameters,
  spectrum: Spectrum,
  { onProgress = () => undefined, ...ofMode }: SpectrumResponseOptions = {},
): SpectrumResponse {
  const analysis = analyze(method, parameters, spectrum);
  const modes = analysis.modes.map((mode, i) => {
    onProgress(i, analysis.modes.length);
    return responseOfMode(method, parameters, mode, ofMode);
  });
  const largest = (sizeOf: (response: ModeResponse) => number): ModeResponse =>
    modes.reduce((most, next) => (isLarger(next, most, sizeOf) ? next : most));
  const mostTransient = largest(({ transient }) => transient.peak);
  const iterations = iterationsOf(mostTransient.settling.epsilon, method, parameters, analysis);
  const last = iterations.fromRest < Infinity ? iterations.fromRest : UNSETTLED;
  return {
    analysis,
    modes,
    mostTransient,
    deepestOvershoot: largest(({ overshoot }) => overshoot.deepest.depth),
    iterations,
    lossFloor: lossFloor(analysis),
    shares: modeShares(method, parameters, spectrum, {
      steps: [...new Set(PARTS.map((part) => Math.round(part * last)))],
    }),
  };
}

/** Whether a size is larger, or both are infinite and the one mode grows faster than the other. */
function isLarger(a: ModeResponse, b: ModeResponse, sizeOf: (response: ModeResponse) => number): boolean {
  const [first, second] = [sizeOf(a), sizeOf(b)];
  return first > second || (first === Infinity && second === Infinity && a.mode.spectralRadius > b.mode.spectralRadius);
}
