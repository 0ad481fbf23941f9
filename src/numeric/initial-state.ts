import { checkFinite } from './check.ts';
import { inputTypeError } from './input-error.ts';
import type { Vector } from './vector.ts';

/** A copy of the initial state that may be written to; throws unless it is a list of finite numbers. */
export function initialState(where: string, initial: Vector): Float64Array {
  if (!Array.isArray(initial))
    throw inputTypeError(`${where}: initial must be an array of numbers, got ${typeof initial}`);
  initial.forEach((value: unknown, i) => {
    checkFinite(where, `initial[${i}]`, value);
  });
  return Float64Array.from(initial);
}
