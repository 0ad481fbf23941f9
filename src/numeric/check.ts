import { inputRangeError, inputTypeError } from './input-error.ts';

/** Throws unless `value` is a finite number: `where: name must be a finite number, got …`. */
export function checkFinite(where: string, name: string, value: unknown): asserts value is number {
  if (!Number.isFinite(value)) throw refusal(`${where}: ${name} must be a finite number`, value);
}

/** Throws unless `value` is a finite number above zero: `where: name must be a finite number > 0, got …`. */
export function checkPositive(where: string, name: string, value: unknown): asserts value is number {
  if (!(isNumber(value) && value > 0 && value < Infinity))
    throw refusal(`${where}: ${name} must be a finite number > 0`, value);
}

/** Throws unless `value` is a finite number of at least zero: `where: name must be a finite number ≥ 0, got …`. */
export function checkAtLeastZero(where: string, name: string, value: unknown): asserts value is number {
  if (!(isNumber(value) && value >= 0 && value < Infinity))
    throw refusal(`${where}: ${name} must be a finite number ≥ 0`, value);
}

/** Throws unless `value` is a number above zero and below one: `where: name must be a number between 0 and 1, got …`. */
export function checkFraction(where: string, name: string, value: unknown): asserts value is number {
  if (!(isNumber(value) && value > 0 && value < 1))
    throw refusal(`${where}: ${name} must be a number between 0 and 1`, value);
}

/** Throws unless `value` is a whole number in [`least`, `most`]: `where: name must be a whole number from … to …, got …`. */
export function checkInteger(
  where: string,
  name: string,
  value: unknown,
  least = 0,
  most: number = Number.MAX_SAFE_INTEGER,
): asserts value is number {
  const range = most === Number.MAX_SAFE_INTEGER ? `≥ ${least}` : `from ${least} to ${most}`;
  if (!(isNumber(value) && Number.isInteger(value) && value >= least && value <= most))
    throw refusal(`${where}: ${name} must be a whole number ${range}`, value);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

/** The error for a value that breaks a rule: of its range if it is a number, else of its type. */
function refusal(rule: string, value: unknown): Error {
  return isNumber(value) ? inputRangeError(`${rule}, got ${value}`) : inputTypeError(`${rule}, got ${describe(value)}`);
}

/** Names a value of the wrong type in a few characters, for an error message. */
export function describe(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `an array of length ${value.length}`;
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 37)}…` : value);
  const isPlain = typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint';
  return isPlain || value === undefined ? String(value) : `a value of type ${typeof value}`;
}
