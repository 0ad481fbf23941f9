import { Option } from 'commander';
import { inputRangeError } from '../numeric/input-error.ts';

/** Decimal notation, with an exponent if need be; JavaScript's other spellings of numbers are typing errors here. */
const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** A flag that takes a finite number: `numberFlag('--kappa <κ>', 'condition number')`. */
export function numberFlag(flags: string, description: string): Option {
  const [name = flags] = flags.split(' ');
  return new Option(flags, description).argParser(parserOf(name));
}

function parserOf(flag: string): (text: string) => number {
  return (text) => {
    const value = DECIMAL.test(text.trim()) ? Number(text) : NaN;
    if (!Number.isFinite(value)) throw inputRangeError(`${flag} must be a finite number, got ${JSON.stringify(text)}`);
    return value;
  };
}
