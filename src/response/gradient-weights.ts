import type { Momentum } from '../methods/method.ts';
import { checkInteger } from '../numeric/check.ts';
import { memoryOf } from './memory-of.ts';

/** The weights of past gradients in a velocity: at index i that of the gradient i steps ago, the present one first. */
export interface GradientWeights {
  /** In $v \leftarrow \beta v + g$: $\beta^i$. */
  readonly velocity: readonly number[];
  /** In $v \leftarrow \beta v + (1 - \beta)g$: $(1 - \beta)\beta^i$. */
  readonly average: readonly number[];
}

/**
 * The weights of the last n gradients in a velocity that has seen no fewer: $\beta^i$, and $(1 - \beta)\beta^i$ in the average
 * form. The n weights add up to $\frac{1 - \beta^n}{1 - \beta}$ and to $1 - \beta^n$.
 *
 * @remarks From $1 - \beta$: right to $2 + i|\ln\beta|$ units of $2^{-53}$. Source: `qian1999`.
 * @param momentum - β or 1 − β, 0 ≤ β < 1.
 * @param count - n: a whole number from 0 to a million.
 * @returns The weights in both conventions.
 * @throws RangeError or TypeError if β or the count is missing or not in range.
 * @example
 * ```ts
 * import { gradientWeights } from 'heavyball';
 * gradientWeights({ beta: 0.5 }, 4).velocity; // => [ 1, 0.5, 0.25, 0.125 ]
 * gradientWeights({ beta: 0.5 }, 4).average; // => [ 0.5, 0.25, 0.125, 0.0625 ]
 * ```
 */
export function gradientWeights(momentum: Momentum, count: number): GradientWeights {
  const { oneMinusBeta, decay } = memoryOf('gradientWeights', momentum);
  checkInteger('gradientWeights', 'count', count, 0, 1e6);
  const velocity = Array.from({ length: count }, (_, i) => (i === 0 ? 1 : Math.exp(-i * decay)));
  return { velocity, average: velocity.map((weight) => oneMinusBeta * weight) };
}
