import { acrossOf, mappedMethod } from '../io/explorer-methods.ts';
import type { FixedParameters } from '../maps/plane.ts';
import type { AnyMethod } from '../methods/any-method.ts';
import { roundedBeta } from '../methods/check-parameters.ts';
import type { MethodParameters, ParameterValue } from '../methods/method.ts';
import type { PlanePoint } from '../stability/region.ts';

/** A parameter by its name. */
function valueOf(parameters: MethodParameters, name: string): ParameterValue | undefined {
  const entries: readonly (readonly [string, ParameterValue | undefined])[] = Object.entries(parameters);
  return entries.find(([key]) => key === name)?.[1];
}

/**
 * Where parameters stand on the map from left to right: at β, for other methods at their first number, or the last of their list, and
 * without momentum at 0.
 */
export function acrossAt(method: AnyMethod, parameters: MethodParameters): number {
  const name = acrossOf(method);
  if (name === null) return 0;
  if (name === 'beta') return roundedBeta(parameters);
  const value = valueOf(parameters, name);
  const number = typeof value === 'object' ? value.at(-1) : value;
  return typeof number === 'number' ? number : NaN;
}

/** Whether the maps of two methods measure the same: momentum to the right, of a list the last one. */
export function isOnOnePlane(one: AnyMethod, other: AnyMethod): boolean {
  const measured = [one, other]
    .map((method) => acrossOf(mappedMethod(method)) ?? '')
    .map((name) => (name === 'betas' ? 'beta' : name));
  return measured[0] === measured[1];
}

/** What a map holds fixed: everything but η and what stands to the right. Of a list the others than its last number are held. */
export function heldOf(method: AnyMethod, parameters: MethodParameters): FixedParameters {
  const across = acrossOf(method) ?? '';
  const moving = ['eta', ...(across === 'beta' ? ['beta', 'oneMinusBeta'] : [across])];
  const held = Object.entries(parameters).filter(([name]) => isList(method, name) || !moving.includes(name));
  return Object.fromEntries(held.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

function isList(method: AnyMethod, name: string): boolean {
  return method.parameters[name]?.kind === 'list';
}

/** The point of the plane where parameters stand, to all digits of their momentum, with another learning rate. */
export function withEta(method: AnyMethod, parameters: MethodParameters, eta: number): PlanePoint {
  const { oneMinusBeta } = parameters;
  return { beta: acrossAt(method, parameters), ...(oneMinusBeta === undefined ? {} : { oneMinusBeta }), eta };
}

/** Parameters at another point of the plane, and the others as they are; without momentum, at the same height. */
export function movedTo(
  method: AnyMethod,
  parameters: MethodParameters,
  { beta, oneMinusBeta, eta }: PlanePoint,
): MethodParameters {
  const across = acrossOf(method);
  const held = heldOf(method, parameters);
  if (across === null) return { ...held, eta };
  if (across === 'beta') return { ...(oneMinusBeta === undefined ? { beta } : { oneMinusBeta }), ...held, eta };
  const list = held[across];
  return { ...held, [across]: typeof list === 'object' ? [...list.slice(0, -1), beta] : beta, eta };
}
