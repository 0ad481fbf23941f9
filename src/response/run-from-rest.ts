import { isSecondOrder, type AnyMethod } from '../methods/any-method.ts';
import type { MethodParameters } from '../methods/method.ts';
import { recursionStepper } from '../numeric/recursion-stepper.ts';
import { analyzeMode } from '../stability/analyze-mode.ts';
import { pointsFromRest } from '../tuning/points-from-rest.ts';
import { fromRest } from './from-rest.ts';

/**
 * θ₀ = 1 to θ_steps on one curvature from rest: of a method of second order each in closed form, of one of higher order by its
 * recursion from its own first points.
 */
export function runFromRest(
  method: AnyMethod,
  parameters: MethodParameters,
  lambda: number,
  steps: number,
): readonly number[] {
  if (isSecondOrder(method)) {
    const mode = analyzeMode(method, parameters, lambda);
    const first = method.firstFactor?.(parameters, lambda);
    return Array.from({ length: steps + 1 }, (_, k) => fromRest(mode, first, k));
  }
  const mode = analyzeMode(method, parameters, lambda);
  const points = pointsFromRest(method, parameters, mode);
  const step = recursionStepper(mode.coefficients, points);
  return Array.from({ length: steps + 1 }, (_, k) => points[k] ?? step());
}
