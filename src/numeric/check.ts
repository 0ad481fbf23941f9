import { inputRangeError, inputTypeError } from './input-error.ts';

/** Throws unless `value` is a finite number: `where: name must be a finite number, got …`. */
export function checkFinite(where: string, name: string, value: unknown): asserts value is number {
  if (typeof value !== 'number')
    throw inputTypeError(`${where}: ${name} must be a finite number, got ${describe(value)}`);
  if (!Number.isFinite(value)) throw inputRangeError(`${where}: ${name} must be a finite number, got ${value}`);
}

/** Throws unless `value` is a finite number above zero: `where: name must be a finite number > 0, got …`. */
export function checkPositive(where: string, name: string, value: unknown): asserts value is number {
  if (typeof value !== 'number')
    throw inputTypeError(`${where}: ${name} must be a finite number > 0, got ${describe(value)}`);
  if (!(value > 0 && value < Infinity))
    throw inputRangeError(`${where}: ${name} must be a finite number > 0, got ${value}`);
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
  if (typeof value !== 'number')
    throw inputTypeError(`${where}: ${name} must be a whole number ${range}, got ${describe(value)}`);
  if (!Number.isInteger(value) || value < least || value > most) {
    throw inputRangeError(`${where}: ${name} must be a whole number ${range}, got ${value}`);
  }
}

/** Names a value of the wrong type in a few characters, for an error message. */
export function describe(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `an array of length ${value.length}`;
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 37)}…` : value);
  const isPlain = typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint';
  return isPlain || value === undefined ? String(value) : `a value of type ${typeof value}`;
}
