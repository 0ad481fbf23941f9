import type { Momentum } from '../methods/method.ts';
import { checkFinite } from '../numeric/check.ts';
import { memoryOf } from './memory-of.ts';

/** What momentum makes of gradients that oscillate. */
export interface FrequencyResponse {
  /** The factor by which $v \leftarrow \beta v + (1 - \beta)g$ changes the amplitude: 1 at ω = 0, least at π. */
  readonly magnitude: number;
  /** The same factor for $v \leftarrow \beta v + g$: `magnitude` divided by 1 − β. */
  readonly velocityMagnitude: number;
  /** By how much the velocity leads, in radians; negative where it lags, as it does for 0 < ω < π. */
  readonly phase: number;
}

/**
 * Momentum as a low-pass filter: gradients $\cos\omega k$ make a velocity of the same frequency,
 *
 * $$H(\omega) = \frac{1 - \beta}{1 - \beta e^{-i\omega}}, \qquad
 * |H| = \frac{1 - \beta}{\sqrt{(1 - \beta)^2 + 4\beta\sin^2\frac\omega2}}, \qquad
 * \arg H = -\operatorname{atan2}\Big(\beta\sin\omega,\ 1 - \beta + 2\beta\sin^2\frac\omega2\Big)$$
 *
 * Constant gradients pass, the fastest oscillation (ω = π, alternating signs) is left with $\frac{1 - \beta}{1 + \beta}$.
 *
 * @remarks From $1 - \beta$, without cancellation: right to some units of $2^{-53}$, up to what sin ω loses at multiples of π.
 * Source: `qian1999`.
 * @param momentum - β or 1 − β, 0 ≤ β < 1.
 * @param omega - The frequency ω in radians per step: any finite number; −ω and ω + 2π are the same oscillation as ω.
 * @returns Magnitude in both conventions, and phase.
 * @throws RangeError or TypeError if β or ω is missing or not in range.
 * @example
 * ```ts
 * import { frequencyResponse } from 'heavyball';
 * frequencyResponse({ beta: 0.9 }, Math.PI / 2).magnitude; // => 0.0743294
 * frequencyResponse({ beta: 0.9 }, Math.PI / 2).phase; // => -0.732815
 * ```
 */
export function frequencyResponse(momentum: Momentum, omega: number): FrequencyResponse {
  const { beta, oneMinusBeta } = memoryOf('frequencyResponse', momentum);
  checkFinite('frequencyResponse', 'omega', omega);
  const half = Math.sin(omega / 2);
  const velocityMagnitude = 1 / Math.hypot(oneMinusBeta, 2 * Math.sqrt(beta) * half);
  return {
    magnitude: oneMinusBeta * velocityMagnitude,
    velocityMagnitude,
    phase: 0 - Math.atan2(beta * Math.sin(omega), oneMinusBeta + 2 * beta * half ** 2),
  };
}
