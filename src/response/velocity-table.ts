import type { Momentum } from '../methods/method.ts';
import { checkFinite } from '../numeric/check.ts';
import { memoryOf } from './memory-of.ts';

/** One step of a velocity. */
export interface VelocityRow {
  /** The gradient g of this step. */
  readonly gradient: number;
  /** What the velocity $v \leftarrow \beta v + g$ holds of earlier gradients, βv; the present one adds g in full. */
  readonly history: number;
  /** The velocity after the step, `history` + `gradient`. */
  readonly velocity: number;
  /** The average form after the step, $v \leftarrow \beta v + (1 - \beta)g$. */
  readonly average: number;
  /** The average divided by $1 - \beta^n$: a weighted mean of the gradients so far. */
  readonly corrected: number;
}

/**
 * What velocities make of a sequence of gradients, step by step from v = 0: past against present, and in the three conventions.
 *
 * @remarks Each row adds some roundings of the largest number so far. Source: `kingma2015` for the correction.
 * @param momentum - β or 1 − β, 0 ≤ β < 1.
 * @param gradients - The gradients in order: finite numbers.
 * @returns One row for each gradient.
 * @throws RangeError or TypeError if β is missing or not in range, or a gradient is not a finite number.
 * @example
 * ```ts
 * import { velocityTable } from 'heavyball';
 * velocityTable({ beta: 0.9 }, [2, -2, 2, -2]).map(({ velocity }) => velocity); // => [ 2, -0.2, 1.82, -0.362 ]
 * ```
 */
export function velocityTable(momentum: Momentum, gradients: readonly number[]): readonly VelocityRow[] {
  const { oneMinusBeta, decay } = memoryOf('velocityTable', momentum);
  let velocity = 0;
  let average = 0;
  return gradients.map((gradient, i) => {
    checkFinite('velocityTable', `gradient ${i + 1}`, gradient);
    const history = velocity - oneMinusBeta * velocity;
    velocity = history + gradient;
    average += oneMinusBeta * (gradient - average);
    return { gradient, history, velocity, average, corrected: average / -Math.expm1(-(i + 1) * decay) };
  });
}
