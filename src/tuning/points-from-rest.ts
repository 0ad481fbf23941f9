import type { HigherOrderMethod } from '../methods/higher-order-method.ts';
import type { MethodParameters, StepState } from '../methods/method.ts';
import type { HigherOrderMode } from '../mode/higher-order-mode.ts';

/** θ₀ = 1 and the next points, as many as the recursion remembers, by the method's own step from empty buffers. */
export function pointsFromRest<P extends MethodParameters>(
  method: HigherOrderMethod<P>,
  parameters: P,
  { lambda, coefficients }: Pick<HigherOrderMode, 'lambda' | 'coefficients'>,
): readonly number[] {
  let state: StepState = { current: [1], previous: [1] };
  const points = [1];
  while (points.length < coefficients.length - 1) {
    state = method.step(parameters, state, ([theta = NaN]) => [lambda * theta]);
    points.push(...state.current);
  }
  return points;
}
