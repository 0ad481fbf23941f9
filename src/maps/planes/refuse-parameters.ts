import type { MapSubject } from '../plane.ts';
import { takes } from './takes.ts';

/**
 * Why the parameters held fixed are not those that the method has besides the ones on the axes: one is missing that has no
 * default, one is not the method's, or one is on an axis; null if all is well. `onAxes` are names that the plane gives values.
 */
export function refuseParameters({ method, fixed }: MapSubject, onAxes: readonly string[]): string | null {
  for (const [name, value] of Object.entries(fixed)) {
    if (value === undefined) continue;
    const parameter = name === 'oneMinusBeta' ? 'beta' : name;
    if (onAxes.includes(parameter)) return `${parameter} must not be held fixed on this plane, got ${String(value)}`;
    if (!takes(method, parameter)) return `${parameter} must not be given for ${method.name}, got ${String(value)}`;
  }
  for (const [name, declared] of Object.entries(method.parameters)) {
    const isKnown = onAxes.includes(name) || fixed[name] !== undefined || declared.default !== undefined;
    if (isKnown || (name === 'beta' && fixed.oneMinusBeta !== undefined)) continue;
    return `${name} must be held fixed for ${method.name} on this plane, got nothing`;
  }
  return null;
}
