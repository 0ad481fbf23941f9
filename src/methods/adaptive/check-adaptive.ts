import { checkAtLeastZero, checkPositive, describe } from '../../numeric/check.ts';
import { inputRangeError, inputTypeError } from '../../numeric/input-error.ts';
import type { AdaptiveParameters } from './adaptive-method.ts';

const SHARES: readonly string[] = ['beta1', 'beta2'];

/** Throws unless `parameters` is an object that has η > 0 and nothing that `known` does not list, each in its range. */
export function checkAdaptive(where: string, parameters: AdaptiveParameters, known: readonly string[]): void {
  const given: unknown = parameters;
  if (typeof given !== 'object' || given === null) {
    throw inputTypeError(`${where}: the parameters must be an object, got ${describe(given)}`);
  }
  for (const [name, value] of Object.entries(given)) {
    if (!known.includes(name)) {
      throw inputTypeError(`${where}: the parameters must be among ${known.join(', ')}, got ${name}`);
    }
    if (name === 'eta') continue;
    checkAtLeastZero(where, name, value);
    if (value >= 1 && SHARES.includes(name)) {
      throw inputRangeError(`${where}: ${name} must be at least 0 and below 1, got ${value}`);
    }
  }
  checkPositive(where, 'eta', parameters.eta);
}
