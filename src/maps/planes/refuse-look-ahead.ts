import type { MapSubject } from '../plane.ts';
import { takes } from './takes.ts';

/** Why γ is not known on a plane without a γ axis, or is given where it cannot be; null if all is well. */
export function refuseLookAhead({ method, fixed }: MapSubject): string | null {
  const free = takes(method, 'gamma');
  if (free && fixed.gamma === undefined) return `gamma must be held fixed for ${method.name}, got nothing`;
  if (!free && fixed.gamma !== undefined) return `gamma must not be given for ${method.name}, got ${fixed.gamma}`;
  return null;
}
