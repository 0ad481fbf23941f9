import { describe } from '../numeric/check.ts';
import { inputRangeError, inputTypeError } from '../numeric/input-error.ts';

/** Throws unless `value` is a finite number ≥ 0: a variance, or a standard deviation. */
export function checkVariance(where: string, name: string, value: unknown): asserts value is number {
  const rule = `${where}: ${name} must be a finite number ≥ 0`;
  if (typeof value !== 'number') throw inputTypeError(`${rule}, got ${describe(value)}`);
  if (!(value >= 0 && value < Infinity)) throw inputRangeError(`${rule}, got ${value}`);
}
