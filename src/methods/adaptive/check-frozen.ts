import { checkAtLeastZero, checkInteger, describe } from '../../numeric/check.ts';
import { inputTypeError } from '../../numeric/input-error.ts';
import type { Vector } from '../../numeric/vector.ts';

/** Throws unless v is a list of numbers ≥ 0 and the step a whole number ≥ 1 or Infinity. */
export function checkFrozen(where: string, secondMoment: Vector, step: number): void {
  if (!Array.isArray(secondMoment)) {
    throw inputTypeError(`${where}: secondMoment must be an array of numbers ≥ 0, got ${describe(secondMoment)}`);
  }
  secondMoment.forEach((value: unknown, i) => {
    checkAtLeastZero(where, `secondMoment[${i}]`, value);
  });
  if (step !== Infinity) checkInteger(where, 'step', step, 1);
}
