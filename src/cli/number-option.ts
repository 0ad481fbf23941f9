import { Option } from 'commander';
import { inputRangeError } from '../numeric/input-error.ts';

/** Decimal notation, with an exponent if need be; JavaScript's other spellings of numbers are typing errors here. */
const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** A flag that takes a finite number: `numberFlag('--kappa <κ>', 'condition number')`. */
export function numberFlag(flags: string, description: string): Option {
  return new Option(flags, description).argParser((text) => parseNumber(nameOf(flags), text));
}

/** A flag that takes a whole number ≥ 0; its upper limit is checked where it is used. */
export function integerFlag(flags: string, description: string): Option {
  return new Option(flags, description).argParser((text) => {
    const value = parseNumber(nameOf(flags), text);
    if (Number.isInteger(value) && value >= 0) return value;
    throw inputRangeError(`${nameOf(flags)} must be a whole number ≥ 0, got ${JSON.stringify(text)}`);
  });
}

/** Reads a finite number in decimal notation. */
export function parseNumber(what: string, text: string): number {
  const value = DECIMAL.test(text.trim()) ? Number(text) : NaN;
  if (!Number.isFinite(value)) throw inputRangeError(`${what} must be a finite number, got ${JSON.stringify(text)}`);
  return value;
}

/** `--kappa` of `--kappa <κ>`. */
export function nameOf(flags: string): string {
  return flags.replace(/ .*/, '');
}
