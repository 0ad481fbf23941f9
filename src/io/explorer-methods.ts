import { ALL_METHODS } from '../methods/all-methods.ts';
import type { AnyMethod } from '../methods/any-method.ts';
import { parameterSpelling } from '../methods/parameter-spelling.ts';

/**
 * What stands to the right on the explorer's map of a method: the first number that it declares besides η, which stands upwards; null
 * for gradient descent, which has none.
 */
export function acrossOf({ parameters }: AnyMethod): string | null {
  const numbers = Object.entries(parameters).filter(([name, { kind }]) => name !== 'eta' && kind !== 'switch');
  return numbers[0]?.[0] ?? null;
}

/** The methods that the explorer shows. */
export const EXPLORER_METHODS: readonly AnyMethod[] = ALL_METHODS;

/** The method whose map shows a method: its own, and of gradient descent, which is its line β = 0, that of the first with momentum. */
export function mappedMethod(method: AnyMethod): AnyMethod {
  return (
    EXPLORER_METHODS.find((one) => (acrossOf(method) === null ? acrossOf(one) !== null : one === method)) ?? method
  );
}

/** The plane of the explorer's map of a method. */
export function explorerPlane(method: AnyMethod): string {
  return `${parameterSpelling(acrossOf(mappedMethod(method)) ?? '')}-eta`;
}
