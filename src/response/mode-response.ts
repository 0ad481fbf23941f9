import type { Method, MethodParameters } from '../methods/method.ts';
import type { Mode } from '../mode/mode.ts';
import type { ModeState } from '../mode/propagate.ts';
import { analyzeMode } from '../stability/analyze-mode.ts';
import { envelopeConstant, type EnvelopeConstant } from './envelope-constant.ts';
import { kreissConstant } from './kreiss-constant.ts';
import { meanSquareStability, type GradientNoise, type MeanSquareStability } from './mean-square-stability.ts';
import { noiseOfMode, type NoiseResponse } from './noise-response.ts';
import { overshootFromRest } from './overshoot-from-rest.ts';
import type { Overshoot } from './overshoot.ts';
import { peakTransient } from './peak-transient.ts';
import { pseudospectralRadius } from './pseudospectral-radius.ts';
import { settlingTime } from './settling-time.ts';
import type { PeakTransient } from './transient.ts';
import { worstStart } from './worst-start.ts';

/** How far a mode can be carried away before it decays. */
export interface ModeTransient extends PeakTransient {
  /** The Kreiss constant: between the peak and a 2e-th of it. */
  readonly kreissConstant: number;
  /** The constants of the two envelopes of $\lVert T^k \rVert$. */
  readonly envelope: EnvelopeConstant;
  /** $\rho_\varepsilon$ for some sizes ε of perturbation. */
  readonly pseudospectra: readonly {
    /** ε. */
    readonly epsilon: number;
    /** $\rho_\varepsilon$. */
    readonly radius: number;
  }[];
  /** The start that grows to the peak; null where none does. */
  readonly worstStart: ModeState | null;
}

/** What the spectral radius of one mode hides. */
export interface ModeResponse {
  /** The mode itself. */
  readonly mode: Mode;
  /** Growth before decay, from any start. */
  readonly transient: ModeTransient;
  /** How far it passes the minimum from rest, with nothing in the buffers. */
  readonly overshoot: Overshoot;
  /** When it settles from the same start. */
  readonly settling: {
    /** The band ε. */
    readonly epsilon: number;
    /** The first step from which on it is not left. */
    readonly steps: number;
  };
  /** The stationary state under gradient noise of variance 1. */
  readonly noise: NoiseResponse;
  /** Stability in mean square, where the curvature is noisy too; null where that was not asked about. */
  readonly meanSquare: MeanSquareStability | null;
}

/** What is asked about a mode. */
export interface ModeResponseOptions {
  /** The band of the settling time, 0 < ε < 1. Default 0.02. */
  readonly epsilon?: number;
  /** Noise on the curvature too. Default none. */
  readonly noise?: GradientNoise;
}

/** Sizes of perturbation: from a rounding to a coarse model. */
const PERTURBATIONS = [1e-8, 1e-4, 1e-2] as const;

/**
 * Everything that the spectral radius of one mode hides: transient growth $\max_k \lVert T^k \rVert_2$, overshoot and settling from
 * rest by the method's own first step, and the response to noise. What depends on the method alone is in {@link methodResponse}.
 *
 * @param method - One of `METHODS`, or your own second-order method.
 * @param parameters - The method's parameters.
 * @param lambda - The curvature λ.
 * @param options - The band in which it has settled, and noise on the curvature.
 * @returns All of it, with the accuracy of the functions that compute each.
 * @throws RangeError or TypeError where {@link analyzeMode}, {@link settlingTime} or {@link meanSquareStability} do.
 * @example
 * ```ts
 * import { heavyBall, modeResponse } from 'heavyball';
 * const { transient, overshoot, settling } = modeResponse(heavyBall, { beta: 0.9, eta: 0.1 }, 1);
 * transient.peak; // => 4.80922
 * overshoot.deepest.depth; // => 0.603717
 * settling.steps; // => 71
 * ```
 */
export function modeResponse<P extends MethodParameters>(
  method: Method<P>,
  parameters: P,
  lambda: number,
  options: ModeResponseOptions = {},
): ModeResponse {
  return responseOfMode(method, parameters, analyzeMode(method, parameters, lambda), options);
}

/** The same for a mode of the method that is known. */
export function responseOfMode<P extends MethodParameters>(
  method: Method<P>,
  parameters: P,
  mode: Mode,
  { epsilon = 0.02, noise }: ModeResponseOptions,
): ModeResponse {
  const peak = peakTransient(mode);
  const start = { firstFactor: method.firstFactor?.(parameters, mode.lambda) };
  return {
    mode,
    transient: {
      ...peak,
      kreissConstant: kreissConstant(mode),
      envelope: envelopeConstant(mode),
      pseudospectra: PERTURBATIONS.map((size) => ({ epsilon: size, radius: pseudospectralRadius(mode, size) })),
      worstStart: peak.step < Infinity ? worstStart(mode, peak.step) : null,
    },
    overshoot: overshootFromRest(mode, start),
    settling: { epsilon, steps: settlingTime(mode, epsilon, start) },
    noise: noiseOfMode(method, parameters, mode),
    meanSquare: noise === undefined ? null : meanSquareStability(method, parameters, mode.lambda, noise),
  };
}
