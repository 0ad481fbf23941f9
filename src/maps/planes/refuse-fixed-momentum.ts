import type { MapSubject } from '../plane.ts';
import { takes } from './takes.ts';

/** Why β is not known on a plane without a momentum axis, or is given where it cannot be; null if all is well. */
export function refuseFixedMomentum({ method, fixed }: MapSubject): string | null {
  const momentum = fixed.beta ?? fixed.oneMinusBeta;
  if (takes(method, 'beta')) {
    return momentum === undefined ? `beta must be held fixed for ${method.name} on this plane, got nothing` : null;
  }
  return momentum === undefined ? null : `beta must not be given for ${method.name}, got ${momentum}`;
}
