import type { Method } from '../../methods/method.ts';
import { inputTypeError } from '../../numeric/input-error.ts';
import type { Linear } from '../mode-line.ts';
import type { FixedParameters, MapSubject } from '../plane.ts';

/** γ as a function of β, where it is one: the method's own, or the γ held fixed. */
export function gammaOf({ method, fixed }: MapSubject): { readonly constant: number; readonly slope: number } {
  if (method.lookAhead !== null) return method.lookAhead;
  if (fixed.gamma !== undefined) return { constant: fixed.gamma, slope: 0 };
  throw inputTypeError(`map: gamma must be held fixed for ${method.name}, got nothing`);
}

/** γ along a row on which β is linear. */
export function gammaAlong(subject: MapSubject, beta: Linear): Linear {
  const { constant, slope } = gammaOf(subject);
  return { constant: constant + slope * beta.constant, slope: slope * beta.slope };
}

/** Whether the method takes a parameter. */
export function takes(method: Pick<Method, 'parameters'>, name: 'beta' | 'gamma'): boolean {
  return Object.hasOwn(method.parameters, name);
}

/** The fixed γ as parameters, for a method that takes one. */
export function fixedGamma({ gamma }: FixedParameters): FixedParameters {
  return gamma === undefined ? {} : { gamma };
}

/** Why the subject has no momentum axis, or null. */
export function refuseMomentumAxis({ method, fixed }: MapSubject): string | null {
  if (!takes(method, 'beta')) return `method must have momentum, got ${method.name}, which has none`;
  if (fixed.beta !== undefined || fixed.oneMinusBeta !== undefined) return 'beta must not be held fixed, got a value';
  return refuseLookAhead({ method, fixed });
}

/** Why γ is not known on the plane, or held fixed where it cannot be; null if all is well. */
export function refuseLookAhead({ method, fixed }: Pick<MapSubject, 'method' | 'fixed'>): string | null {
  const free = takes(method, 'gamma');
  if (free && fixed.gamma === undefined) return `gamma must be held fixed for ${method.name}, got nothing`;
  if (!free && fixed.gamma !== undefined) return `gamma must not be given for ${method.name}, got ${fixed.gamma}`;
  return null;
}
