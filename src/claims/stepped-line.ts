import type { Method, MethodParameters, StepState } from '../methods/method.ts';

/** How a run on the real line starts and ends. */
export interface SteppedLineOptions {
  /** θ₀. Default 1. */
  readonly start?: number;
  /** θ₋₁. Default θ₀: at rest. */
  readonly previous?: number;
  /** How many steps. */
  readonly steps: number;
}

/** θ₀, …, θ_K of a method's `step` on the real line. The slope is ∇f. */
export function steppedLine<P extends MethodParameters>(
  method: Method<P>,
  parameters: P,
  slope: (theta: number) => number,
  { start = 1, previous = start, steps }: SteppedLineOptions,
): number[] {
  const gradient = ([theta = NaN]: readonly number[]): number[] => [slope(theta)];
  const iterates = [start];
  let state: StepState = { current: [start], previous: [previous] };
  for (let k = 0; k < steps; k++) {
    state = method.step(parameters, state, gradient);
    iterates.push(state.current[0] ?? NaN);
  }
  return iterates;
}
