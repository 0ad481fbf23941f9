import { checkFinite } from '../numeric/check.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import { exactBeta, roundedBeta, roundedComplement } from './check-parameters.ts';
import type { MethodParameters } from './method.ts';

/** Throws unless the value is a finite number of at least 0. */
export function checkAtLeastZero(where: string, name: string, value: unknown): asserts value is number {
  checkFinite(where, name, value);
  if (value < 0) throw inputRangeError(`${where}: ${name} must be at least 0, got ${value}`);
}

/** Throws unless β < 1, so that 1 − β is the share of the newest gradient in an average. */
export function checkBetaBelowOne(where: string, parameters: Partial<MethodParameters>): void {
  exactBeta(where, parameters);
  if (roundedComplement(parameters) > 0) return;
  throw inputRangeError(`${where}: beta must be below 1, got ${roundedBeta(parameters)}`);
}
