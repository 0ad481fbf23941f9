import type { Convention, ConventionParameters } from '../methods/conventions/convention.ts';
import { checkFinite } from '../numeric/check.ts';
import { stepWeights } from './step-weights.ts';

/** What a convention's steps make of gradients that oscillate. */
export interface StepFrequencyResponse {
  /** The amplitude of the steps for gradients of amplitude 1: the effective learning rate at this frequency. */
  readonly magnitude: number;
  /** By how much the steps lead the gradients (against which they go), in radians; negative where they lag. */
  readonly phase: number;
}

/**
 * The frequency response of the steps of a convention, in its own parameters: gradients $\cos\omega k$ make steps of the same
 * frequency of the point that is stored,
 *
 * $$H(\omega) = w_0 + \frac{w_1 e^{-i\omega}}{1 - \beta e^{-i\omega}}$$
 *
 * with the weights of {@link memoryIn}. Heavy ball: $\frac{\eta}{1 - \beta e^{-i\omega}}$, from $\frac{\eta}{1 - \beta}$ down to
 * $\frac{\eta}{1 + \beta}$. With Nesterov's look-ahead the slow gradients pass alike, the fastest by a factor of $1 + 2\beta$
 * more, and with less lag.
 *
 * @remarks Right to some units of $2^{-53}$, up to what sin ω loses at multiples of π. Source: `qian1999`.
 * @param convention - One of `CONVENTIONS`.
 * @param parameters - Its parameters, in its own spelling.
 * @param omega - The frequency ω in radians per step: any finite number.
 * @returns Magnitude, in units of 1/λ as learning rates are, and phase.
 * @throws TypeError or RangeError for parameters that the convention refuses, or an ω that is not such a number.
 * @example
 * ```ts
 * import { frequencyResponseIn, pytorch } from 'heavyball';
 * frequencyResponseIn(pytorch, { lr: 1, momentum: 0.9 }, Math.PI).magnitude; // => 0.526316
 * frequencyResponseIn(pytorch, { lr: 1, momentum: 0.9, nesterov: true }, Math.PI).magnitude; // => 1.47368
 * ```
 */
export function frequencyResponseIn<P extends ConventionParameters>(
  convention: Convention<P>,
  parameters: Readonly<Partial<P>>,
  omega: number,
): StepFrequencyResponse {
  checkFinite('frequencyResponseIn', 'omega', omega);
  const { present, before, factor } = stepWeights(convention, parameters);
  // w₁e^{−iω}/(1 − βe^{−iω}) = w₁(cos ω − β − i sin ω)/|1 − βe^{−iω}|², with 1 − cos ω = 2 sin²(ω/2).
  const half = Math.sin(omega / 2);
  const square = (1 - factor) ** 2 + 4 * factor * half ** 2;
  const [re, im] =
    before === 0
      ? [present, 0]
      : [present + (before * (1 - factor - 2 * half ** 2)) / square, (-before * Math.sin(omega)) / square];
  return { magnitude: Math.hypot(re, im), phase: Math.atan2(im, re) + 0 };
}
