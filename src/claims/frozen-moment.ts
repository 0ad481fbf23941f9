import type { AdaptiveMethod, AdaptiveParameters } from '../methods/adaptive/adaptive-method.ts';
import type { StepState } from '../methods/method.ts';
import type { Vector } from '../numeric/vector.ts';

/** β₂ so near 1 that the second moment keeps its value over some thousand steps. */
export const STANDING: number = 1 - 2 ** -52;

/** So many steps that, even at that β₂, no bias is left to correct. */
const LATE = 1e18;

/** The step of an adaptive method on curvature λ, from tiny θ and m, at a second moment that stays what it is: θ₊ and m₊. */
export function frozenStep(
  method: AdaptiveMethod,
  parameters: AdaptiveParameters,
  { theta, first, second }: { readonly theta: number; readonly first: number; readonly second: number },
  lambda: number,
): readonly [number, number] {
  const state: StepState = { current: [TINY * theta], previous: [0], memory: [[TINY * first], [second], [LATE]] };
  const gradient = (point: Vector): Vector => point.map((value) => lambda * value);
  const { current, memory } = method.step({ ...parameters, beta2: STANDING }, state, gradient);
  return [current[0]! / TINY, (memory?.[0]?.[0] ?? NaN) / TINY];
}

/** So small that squares of gradients vanish beside the second moment. */
const TINY = 2 ** -200;
