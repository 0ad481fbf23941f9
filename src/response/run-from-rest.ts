import { isSecondOrder, type AnyMethod } from '../methods/any-method.ts';
import type { MethodParameters } from '../methods/method.ts';
import type { HigherOrderMode } from '../mode/higher-order-mode.ts';
import type { Mode } from '../mode/mode.ts';
import { recursionStepper } from '../numeric/recursion-stepper.ts';
import { pointsFromRest } from '../tuning/points-from-rest.ts';
import { fromRest } from './from-rest.ts';

/**
 * θ₀ = 1 to θ_steps of one mode from rest: of the second order each in closed form, of a higher one by its recursion from its own
 * first points.
 */
export function runFromRest(
  method: AnyMethod,
  parameters: MethodParameters,
  mode: Mode | HigherOrderMode,
  steps: number,
): readonly number[] {
  if (isSecondOrder(method)) {
    if ('coefficients' in mode) throw new Error(`runFromRest: the mode must be one of ${method.name}`);
    const first = method.firstFactor?.(parameters, mode.lambda);
    return Array.from({ length: steps + 1 }, (_, k) => fromRest(mode, first, k));
  }
  if (!('coefficients' in mode)) throw new Error(`runFromRest: the mode must be one of ${method.name}`);
  const points = pointsFromRest(method, parameters, mode);
  const step = recursionStepper(mode.coefficients, points);
  return Array.from({ length: steps + 1 }, (_, k) => points[k] ?? step());
}
