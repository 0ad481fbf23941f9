import type { Method } from '../methods/method.ts';
import { checkFinite, checkPositive, describe } from '../numeric/check.ts';
import { inputRangeError, inputTypeError } from '../numeric/input-error.ts';
import { hasMomentum } from '../stability/look-ahead-of.ts';
import type { TuningConstraints } from './tuning.ts';

const KNOWN = ['beta', 'oneMinusBeta', 'eta', 'maxEta'];

/**
 * Throws unless the constraints are known or parameters of the method's own (which it checks itself), numbers in their range,
 * and leave the method something to tune.
 */
export function checkConstraints(where: string, method: Method, constraints: TuningConstraints): void {
  const given: unknown = constraints;
  if (typeof given !== 'object' || given === null) {
    throw inputTypeError(`${where}: constraints must be an object, got ${describe(given)}`);
  }
  const names = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  const known = [...KNOWN, ...ownParameters(method)];
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw inputTypeError(`${where}: constraints must be among ${known.join(', ')}, got ${unknown}`);
  }
  for (const name of ['eta', 'maxEta'] as const)
    if (names.includes(name)) checkPositive(where, name, constraints[name]);
  for (const name of ['beta', 'oneMinusBeta'] as const)
    if (names.includes(name)) checkFinite(where, name, constraints[name]);
  checkCombination(where, method, names);
}

/** The parameters that are not the family's. */
function ownParameters({ parameters }: Method): readonly string[] {
  return Object.keys(parameters).filter((name) => !['beta', 'gamma', 'eta'].includes(name));
}

function checkCombination(where: string, method: Method, names: readonly string[]): void {
  const hasEta = names.includes('eta');
  const isMomentumGiven = names.includes('beta') || names.includes('oneMinusBeta');
  if (isMomentumGiven && !hasMomentum(method)) {
    throw inputTypeError(`${where}: constraints must be among eta, maxEta for ${method.name}, which has no momentum`);
  }
  if (hasEta && (isMomentumGiven || !hasMomentum(method))) {
    throw inputRangeError(
      `${where}: constraints must leave something to tune, got ${names.join(', ')} for ${method.name}`,
    );
  }
  if (hasEta && names.includes('maxEta')) {
    throw inputRangeError(`${where}: constraints must hold one of eta and maxEta, got both`);
  }
}
