import type { FixedParameters } from '../maps/plane.ts';
import type { MethodParameters } from '../methods/method.ts';
import type { PlanePoint } from '../stability/region.ts';

/** β of parameters that give it or 1 − β. */
export function betaOf({ beta, oneMinusBeta }: Pick<MethodParameters, 'beta' | 'oneMinusBeta'>): number {
  return oneMinusBeta === undefined ? (beta ?? NaN) : 1 - oneMinusBeta;
}

/** The parameters besides momentum and learning rate: what a map holds fixed. */
export function heldOf(parameters: MethodParameters): FixedParameters {
  const others = Object.entries(parameters).filter(([name]) => !['beta', 'oneMinusBeta', 'eta'].includes(name));
  return Object.fromEntries(others.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

/** Parameters with another momentum and learning rate, and the others as they are. */
export function movedTo(parameters: MethodParameters, { beta, oneMinusBeta, eta }: PlanePoint): MethodParameters {
  const momentum = oneMinusBeta === undefined ? { beta } : { oneMinusBeta };
  return { ...momentum, ...heldOf(parameters), eta };
}
