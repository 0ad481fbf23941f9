import type { Vector } from '../numeric/vector.ts';
import type { Family, Method, MethodParameters } from './method.ts';

/**
 * How far ahead of the family's θ the points are that a method stores: γ where they are the look-ahead points, else 0.
 *
 * One step tells it: a method that takes its gradients where it stores its iterates, although it looks ahead, stores the points
 * looked ahead to.
 */
export function storedLookAhead<P extends MethodParameters>(
  method: Method<P>,
  parameters: P,
  { gamma }: Family,
): number {
  return gamma !== 0 && takesGradientAtIterate(method, parameters) ? gamma : 0;
}

function takesGradientAtIterate<P extends MethodParameters>(method: Method<P>, parameters: P): boolean {
  let at = NaN;
  const gradient = (point: Vector): Vector => {
    at = point[0] ?? NaN;
    return [0];
  };
  method.step(parameters, { current: [1], previous: [0] }, gradient);
  return at === 1;
}
