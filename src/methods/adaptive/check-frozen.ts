import { checkFinite, checkInteger, describe } from '../../numeric/check.ts';
import { inputRangeError, inputTypeError } from '../../numeric/input-error.ts';
import type { Vector } from '../../numeric/vector.ts';

/** Throws unless v is a list of numbers ≥ 0 and the step a whole number ≥ 1 or Infinity. */
export function checkFrozen(where: string, secondMoment: Vector, step: number): void {
  if (!Array.isArray(secondMoment)) {
    throw inputTypeError(`${where}: secondMoment must be an array of numbers ≥ 0, got ${describe(secondMoment)}`);
  }
  secondMoment.forEach((value: unknown, i) => {
    checkFinite(where, `secondMoment[${i}]`, value);
    if (value < 0) throw inputRangeError(`${where}: secondMoment[${i}] must be at least 0, got ${value}`);
  });
  if (step !== Infinity) checkInteger(where, 'step', step, 1);
}
