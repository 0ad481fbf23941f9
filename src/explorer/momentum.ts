import type { FixedParameters } from '../maps/plane.ts';
import { roundedBeta } from '../methods/check-parameters.ts';
import type { MethodParameters } from '../methods/method.ts';
import type { PlanePoint } from '../stability/region.ts';

/** The parameters besides momentum and learning rate: what a map holds fixed. */
export function heldOf(parameters: MethodParameters): FixedParameters {
  const others = Object.entries(parameters).filter(([name]) => !['beta', 'oneMinusBeta', 'eta'].includes(name));
  return Object.fromEntries(others.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

/** The point of the plane with the momentum of parameters, to all its digits, and another learning rate. */
export function withEta(parameters: MethodParameters, eta: number): PlanePoint {
  const { oneMinusBeta } = parameters;
  return { beta: roundedBeta(parameters), ...(oneMinusBeta === undefined ? {} : { oneMinusBeta }), eta };
}

/** Parameters with another momentum and learning rate, and the others as they are. */
export function movedTo(parameters: MethodParameters, { beta, oneMinusBeta, eta }: PlanePoint): MethodParameters {
  const momentum = oneMinusBeta === undefined ? { beta } : { oneMinusBeta };
  return { ...momentum, ...heldOf(parameters), eta };
}
