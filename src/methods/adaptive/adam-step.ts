import type { Vector } from '../../numeric/vector.ts';
import type { StepState } from '../method.ts';

/** Adam's parameters, all given. */
export interface AdamSettings {
  /** Learning rate η. */
  readonly eta: number;
  /** β₁. */
  readonly beta1: number;
  /** β₂. */
  readonly beta2: number;
  /** ε. */
  readonly epsilon: number;
}

/**
 * Adam's step along −m̂/(√v̂ + ε) from a point that weight decay may have moved, given the gradient it averages. The memory holds
 * m, v and the number of steps made.
 */
export function adamStep(
  { eta, beta1, beta2, epsilon }: AdamSettings,
  { current, memory }: StepState,
  slope: Vector,
  from: Vector,
): StepState {
  const k = (memory?.[2]?.[0] ?? 0) + 1;
  const first = slope.map((value, i) => beta1 * (memory?.[0]?.[i] ?? 0) + (1 - beta1) * value);
  const second = slope.map((value, i) => beta2 * (memory?.[1]?.[i] ?? 0) + (1 - beta2) * value * value);
  const rate = eta / (1 - beta1 ** k);
  const correction = Math.sqrt(1 - beta2 ** k);
  const next = from.map((value, i) => value - (rate * first[i]!) / (Math.sqrt(second[i]!) / correction + epsilon));
  return { current: next, previous: current, memory: [first, second, [k]] };
}
