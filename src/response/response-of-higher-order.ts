import type { HigherOrderMethod } from '../methods/higher-order-method.ts';
import type { MethodParameters } from '../methods/method.ts';
import type { HigherOrderMode } from '../mode/higher-order-mode.ts';
import { checkFraction } from '../numeric/check.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import { analyzeMode } from '../stability/analyze-mode.ts';
import { pointsFromRest } from '../tuning/points-from-rest.ts';
import { settledAfter } from '../tuning/settled-after.ts';
import { companionPeak } from './companion-peak.ts';
import { noiseOfHigherOrder, type HigherOrderNoise } from './noise-of-higher-order.ts';
import type { GradientNoise } from './mean-square-stability.ts';
import { meanSquareStabilityOfHigherOrder } from './mean-square-stability-of-higher-order.ts';
import type { ModeResponse } from './mode-response.ts';
import type { Overshoot, OvershootPeak } from './overshoot.ts';
import { restOvershoot } from './rest-overshoot.ts';
import type { PeakTransient } from './transient.ts';

/** What the spectral radius of one mode of a method of higher order hides. */
export interface HigherOrderResponse extends Pick<ModeResponse, 'settling' | 'meanSquare'> {
  /** The mode itself. */
  readonly mode: HigherOrderMode;
  /** The largest $\lVert A^k \rVert_2$ of the n × n companion matrix, which acts on $(\theta_k, \dots, \theta_{k-n+1})$. */
  readonly transient: PeakTransient;
  /** How far it passes the minimum from rest, with nothing in the buffers; depths below 10⁻¹² of the start count as none. */
  readonly overshoot: Overshoot;
  /** The stationary state under gradient noise of variance 1. */
  readonly noise: HigherOrderNoise;
}

/** What is asked about a mode. */
export interface HigherOrderResponseOptions {
  /** The band of the settling time, 0 < ε < 1. Default 0.02. */
  readonly epsilon?: number;
  /** Noise on the curvature too. Default none. */
  readonly noise?: GradientNoise;
}

const WHERE = 'responseOfHigherOrder';
/** A mode that takes more iterations to shrink by e is not followed step by step. */
const SLOWEST = 1e6;
const UNBOUNDED: OvershootPeak = { depth: Infinity, step: Infinity };

/**
 * Everything that the spectral radius of one mode of a method of higher order hides: transient growth of any state, overshoot and
 * settling from rest, and the response to noise; what {@link modeResponse} is for the second order. What depends on the method alone is
 * in {@link memoryOfHigherOrder}.
 *
 * @remarks The transient's peak is certain, not sampled: powers are followed until one of them is at most 1, after which nothing can
 * exceed what came before. Followed step by step, both it and the run from rest carry a relative error of about
 * $2^{-53}/(1 - \rho)^2$. Nothing is known of modes that are not stable but that they do not settle; bounds are Infinity there.
 * @param method - One of `HIGHER_ORDER_METHODS`, or your own.
 * @param parameters - The method's parameters.
 * @param lambda - The curvature λ.
 * @param options - The band in which it has settled, and noise on the curvature.
 * @returns All of it.
 * @throws RangeError or TypeError if a parameter is missing, unknown or out of its range, if ε is no number between 0 and 1, or if the
 * mode takes more than 10⁶ iterations to shrink by e.
 * @example
 * ```ts
 * import { aggregatedMomentum, responseOfHigherOrder } from 'heavyball';
 * const { overshoot, settling } = responseOfHigherOrder(aggregatedMomentum, { betas: [0, 0.9], eta: 0.1 }, 1);
 * overshoot.first; // => { depth: 0.365081, step: 12 }
 * settling.steps; // => 45
 * ```
 */
export function responseOfHigherOrder<P extends MethodParameters>(
  method: HigherOrderMethod<P>,
  parameters: P,
  lambda: number,
  { epsilon = 0.02, noise: noises }: HigherOrderResponseOptions = {},
): HigherOrderResponse {
  checkFraction(WHERE, 'epsilon', epsilon);
  const mode = analyzeMode(method, parameters, lambda);
  const noise = noiseOfHigherOrder(method, parameters, lambda);
  const meanSquare = noises === undefined ? null : meanSquareStabilityOfHigherOrder(method, parameters, lambda, noises);
  if (mode.stability !== 'stable') {
    return {
      mode,
      transient: { peak: Infinity, step: Infinity },
      overshoot: { first: null, deepest: UNBOUNDED },
      settling: { epsilon, steps: Infinity },
      noise,
      meanSquare,
    };
  }
  if (mode.decay * SLOWEST < 1) {
    throw inputRangeError(`${WHERE}: the mode must shrink by e within ${SLOWEST} iterations, got ${1 / mode.decay}`);
  }
  const points = pointsFromRest(method, parameters, mode);
  return {
    mode,
    transient: companionPeak(mode.coefficients),
    overshoot: restOvershoot(WHERE, mode.coefficients, points),
    settling: { epsilon, steps: settledAfter(WHERE, epsilon, mode.coefficients, points) },
    noise,
    meanSquare,
  };
}
