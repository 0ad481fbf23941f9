import type { AnyMethod } from '../../methods/any-method.ts';
import { parameterSpelling } from '../../methods/parameter-spelling.ts';
import { takes } from './takes.ts';

/**
 * The name of the plane that a method is drawn on where none is asked for: its momentum to the right, or else the first number that it
 * declares, and η upwards; κ and ηL where it has nothing but η.
 */
export function usualPlane(method: AnyMethod): string {
  if (takes(method, 'beta')) return 'beta-eta';
  const [first] = Object.entries(method.parameters).filter(([name, { kind }]) => name !== 'eta' && kind !== 'switch');
  return first === undefined ? 'kappa-eta-L' : `${parameterSpelling(first[0])}-eta`;
}
