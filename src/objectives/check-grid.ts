import { checkInteger, describe } from '../numeric/check.ts';
import { inputTypeError } from '../numeric/input-error.ts';

/** Throws unless the sizes are one or two whole numbers ≥ 1. */
export function checkGrid(where: string, sizes: readonly number[]): readonly [number, number?] {
  if (!Array.isArray(sizes) || sizes.length < 1 || sizes.length > 2) {
    throw inputTypeError(`${where}: sizes must be an array of one or two numbers, got ${describe(sizes)}`);
  }
  const given: readonly unknown[] = sizes;
  const [first, second] = given;
  checkInteger(where, 'sizes[0]', first, 1);
  if (given.length === 1) return [first];
  checkInteger(where, 'sizes[1]', second, 1);
  return [first, second];
}
