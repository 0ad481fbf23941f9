import type { Convention, ConventionParameters } from '../methods/conventions/convention.ts';
import { checkInteger } from '../numeric/check.ts';
import { stepWeights } from './step-weights.ts';

/** What one step of a convention makes of the gradients so far. */
export interface ConventionMemory {
  /** How far a unit of the gradient i steps ago moves the stored point against it in this step, the present one first. */
  readonly weights: readonly number[];
  /** The sum of all weights, not only of those listed: the effective learning rate under constant gradients, $\frac{\eta}{1 - \beta}$. */
  readonly effectiveRate: number;
  /** The size of their alternating sum: how far gradients ±1 move the point, to and fro. */
  readonly alternating: number;
  /** The weight of the present gradient, … */
  readonly present: number;
  /** … and that of all earlier ones together: the historical component of the step, under constant gradients. */
  readonly history: number;
}

/**
 * The memory of a convention, in its own parameters: the weights of past gradients in one step of the point that it stores.
 *
 * A stored iterate moves by $\eta\sum_i \beta^i g_{k-i}$. A stored look-ahead point (PyTorch's, Keras' and optax' Nesterov, QHM)
 * moves by $\eta\big((1 + \gamma)g_k + (\beta + \gamma\beta - \gamma)\sum_{i\ge1} \beta^{i-1} g_{k-i}\big)$: the present
 * gradient weighs more, the past less, and the sum is the same $\frac{\eta}{1 - \beta}$.
 *
 * @remarks Long after the start; G includes coupled weight decay. A few roundings. Lengths of memory are {@link gradientMemory}'s,
 * of the convention's momentum. Source: `qian1999`, `sutskever2013`.
 * @param convention - One of `CONVENTIONS`.
 * @param parameters - Its parameters, in its own spelling, with a momentum of size below 1.
 * @param count - How many weights to list: a whole number from 0 to a million.
 * @returns The weights and their sums; Infinity where the momentum is 1 or more.
 * @throws TypeError or RangeError for parameters that the convention refuses, or a count that is not such a number.
 * @example
 * ```ts
 * import { ema, memoryIn, pytorch } from 'heavyball';
 * memoryIn(pytorch, { lr: 1, momentum: 0.5 }, 3).weights; // => [ 1, 0.5, 0.25 ]
 * memoryIn(pytorch, { lr: 1, momentum: 0.5, nesterov: true }, 3).weights; // => [ 1.5, 0.25, 0.125 ]
 * memoryIn(ema, { alpha: 1, beta: 0.5 }, 3).weights; // => [ 0.5, 0.25, 0.125 ]
 * ```
 */
export function memoryIn<P extends ConventionParameters>(
  convention: Convention<P>,
  parameters: Readonly<Partial<P>>,
  count: number,
): ConventionMemory {
  checkInteger('memoryIn', 'count', count, 0, 1e6);
  const { present, before, factor } = stepWeights(convention, parameters);
  const isFading = Math.abs(factor) < 1;
  const history = before === 0 ? 0 : isFading ? before / (1 - factor) : Infinity;
  return {
    weights: Array.from({ length: count }, (_, i) => (i === 0 ? present : before * factor ** (i - 1))),
    effectiveRate: present + history,
    alternating: before === 0 || isFading ? Math.abs(present - before / (1 + factor)) : Infinity,
    present,
    history,
  };
}
