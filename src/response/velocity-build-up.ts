import type { Momentum } from '../methods/method.ts';
import { checkInteger } from '../numeric/check.ts';
import { memoryOf } from './memory-of.ts';

/** A velocity after n steps from 0. */
export interface VelocityBuildUp {
  /** $1 - \beta^n$: the share of its final value that it has reached under a constant gradient. */
  readonly fraction: number;
  /** $\beta^n$: what is missing, the bias of the average form that Adam divides out. */
  readonly bias: number;
  /** $\frac{1 - \beta}{1 - \beta^n}$: the share of the present gradient in it if all n were equal; the rest is history. */
  readonly currentShare: number;
  /** $\frac{1 - \beta^n}{1 - \beta}$: $v \leftarrow \beta v + g$ after n gradients 1. */
  readonly constant: number;
  /** $\frac{1 - (-\beta)^n}{1 + \beta}$: the same after n gradients of alternating sign, the last one +1. */
  readonly alternating: number;
}

/**
 * How far a velocity that starts from 0 has come after n steps. The first steps are the smallest: under a constant gradient the
 * n-th is $1 - \beta^n$ of the final one, while under alternating gradients it is soon within $\beta^n$ of $\frac1{1 + \beta}$.
 *
 * @remarks From $1 - \beta$, without cancellation: right to some units of $2^{-53}$, the bias to $2 + n|\ln\beta|$ of them.
 * Source: `kingma2015` for the bias.
 * @param momentum - β or 1 − β, 0 ≤ β < 1.
 * @param steps - n: a whole number ≥ 1.
 * @returns Shares and values; multiply `constant` and `alternating` by 1 − β for the average form.
 * @throws RangeError or TypeError if β or the number of steps is missing or not in range.
 * @example
 * ```ts
 * import { velocityBuildUp } from 'heavyball';
 * const { fraction, alternating } = velocityBuildUp({ beta: 0.9 }, 5);
 * fraction; // => 0.40951
 * alternating; // => 0.8371
 * ```
 */
export function velocityBuildUp(momentum: Momentum, steps: number): VelocityBuildUp {
  const { oneMinusBeta, decay } = memoryOf('velocityBuildUp', momentum);
  checkInteger('velocityBuildUp', 'steps', steps, 1);
  const fraction = -Math.expm1(-steps * decay);
  const bias = Math.exp(-steps * decay);
  return {
    fraction,
    bias,
    currentShare: oneMinusBeta / fraction,
    constant: fraction / oneMinusBeta,
    alternating: (steps % 2 === 0 ? fraction : 1 + bias) / (2 - oneMinusBeta),
  };
}
