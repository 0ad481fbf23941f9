import { inputRangeError } from '../numeric/input-error.ts';
import { exactBeta, roundedBeta, roundedComplement } from './check-parameters.ts';
import type { MethodParameters } from './method.ts';

/** Throws unless β < 1, so that 1 − β is the share of the newest gradient in an average. */
export function checkBetaBelowOne(where: string, parameters: Partial<MethodParameters>): void {
  exactBeta(where, parameters);
  if (roundedComplement(parameters) > 0) return;
  throw inputRangeError(`${where}: beta must be below 1, got ${roundedBeta(parameters)}`);
}
