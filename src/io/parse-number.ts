import { describe } from '../numeric/check.ts';
import { inputRangeError, inputTypeError } from '../numeric/input-error.ts';

const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
const NOT_FINITE = /^[+-]?(?:nan|inf|infinity)$/i;

/** Tells whether a text is written as a number, finite or not: `-1.5e3`, `nan`, `-inf`. */
export function isNumeral(text: string): boolean {
  return DECIMAL.test(text) || NOT_FINITE.test(text);
}

/** Reads a decimal numeral as the nearest double; NaN for any other text, Infinity where it exceeds a double. */
export function parseNumber(text: string): number {
  return DECIMAL.test(text) ? Number(text) : NaN;
}

/** The error for a text that {@link parseNumber} did not read as a finite number. */
export function notFinite(where: string, what: string, text: string): Error {
  const message = `${where}: ${what} must be a finite number, got ${describe(text)}`;
  return isNumeral(text) ? inputRangeError(message) : inputTypeError(message);
}
