import type { MethodParameters } from '../methods/method.ts';
import type { PlanePoint } from '../stability/region.ts';

/** The point of the (β, η) plane at which parameters stand; without momentum, β = 0. */
export function planePointOf({ beta, oneMinusBeta, eta }: MethodParameters): PlanePoint {
  if (oneMinusBeta !== undefined) return { beta: 1 - oneMinusBeta, oneMinusBeta, eta };
  return { beta: beta ?? 0, eta };
}
