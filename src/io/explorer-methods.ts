import { ALL_METHODS } from '../methods/all-methods.ts';
import type { AnyMethod } from '../methods/any-method.ts';
import { parameterSpelling } from '../methods/parameter-spelling.ts';

/** What stands to the right on the explorer's map of a method: the first number that it declares besides η, which stands upwards. */
export function acrossOf({ parameters }: AnyMethod): string | null {
  const numbers = Object.entries(parameters).filter(([name, { kind }]) => name !== 'eta' && kind !== 'switch');
  return numbers[0]?.[0] ?? null;
}

/** The plane of the explorer's map of a method. */
export function explorerPlane(method: AnyMethod): string {
  return `${parameterSpelling(acrossOf(method) ?? '')}-eta`;
}

/** The methods that the explorer shows: those that have a plane of momentum and learning rate. */
export const EXPLORER_METHODS: readonly AnyMethod[] = ALL_METHODS.filter((method) => acrossOf(method) !== null);
