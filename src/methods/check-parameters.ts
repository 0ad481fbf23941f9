import { checkFinite, checkPositive, describe } from '../numeric/check.ts';
import type { ExactSum } from '../numeric/exact-sum.ts';
import { inputRangeError, inputTypeError } from '../numeric/input-error.ts';
import type { MethodParameters } from './method.ts';

/** Throws unless `parameters` is an object that has a learning rate η > 0 and nothing that the method does not take. */
export function checkParameters(where: string, parameters: MethodParameters, known: readonly string[]): void {
  const given: unknown = parameters;
  if (typeof given !== 'object' || given === null) {
    throw inputTypeError(`${where}: the parameters must be an object, got ${describe(given)}`);
  }
  const names = known.includes('beta') ? [...known, 'oneMinusBeta'] : known;
  for (const [name, value] of Object.entries(given)) {
    if (value !== undefined && !names.includes(name)) {
      throw inputTypeError(`${where}: the parameters must be among ${names.join(', ')}, got ${name}`);
    }
  }
  checkPositive(where, 'eta', parameters.eta);
}

/**
 * β as an exact sum: 1 − `oneMinusBeta` where that is given, else `beta`.
 * Throws if neither is a finite number, or if `beta` is given too and is not 1 − `oneMinusBeta` rounded.
 */
export function exactBeta(where: string, { beta, oneMinusBeta }: Partial<MethodParameters>): ExactSum {
  if (oneMinusBeta === undefined) {
    checkFinite(where, 'beta', beta);
    return [beta];
  }
  checkFinite(where, 'oneMinusBeta', oneMinusBeta);
  if (beta !== undefined && beta !== 1 - oneMinusBeta) {
    throw inputRangeError(`${where}: beta must be 1 - oneMinusBeta = ${1 - oneMinusBeta}, got ${describe(beta)}`);
  }
  return [1, -oneMinusBeta];
}

/** β as a double. */
export function roundedBeta({ beta, oneMinusBeta }: Partial<MethodParameters>): number {
  return oneMinusBeta === undefined ? (beta ?? NaN) : 1 - oneMinusBeta;
}

/** 1 − β as an exact sum. */
export function exactComplement(where: string, parameters: Partial<MethodParameters>): ExactSum {
  const [first, second] = exactBeta(where, parameters);
  return second === undefined ? [1, -(first ?? NaN)] : [-second];
}

/** 1 − β as a double. */
export function roundedComplement({ beta, oneMinusBeta }: Partial<MethodParameters>): number {
  return oneMinusBeta ?? 1 - (beta ?? NaN);
}
