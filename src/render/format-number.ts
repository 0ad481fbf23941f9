import { checkInteger } from '../numeric/check.ts';

/** Beyond this many digits before the decimal point, numbers are written in scientific notation. */
const WIDEST = 6;
/** A value this near to what is printed, relatively, is that but for the rounding in computing it, as of an eigenvalue. */
const ROUNDING = 1e-12;

/** How a number is to be printed. */
export interface NumberFormat {
  /** Significant digits, 1 to 17. Default 4. */
  readonly digits?: number;
}

/**
 * Prints a number for people: a few significant digits, scientific notation only where plain notation would be long.
 *
 * The result can be pasted back where a number is read, except that an infinite value is `∞` and an undefined one `–`.
 *
 * @param value - Any number.
 * @param format - How many significant digits, 1 to 17; default 4.
 * @returns The digits, rounded to nearest. Zeros at the end of a fraction are dropped only where the number printed is
 * exact but for rounding, so that the digits shown are significant: `0.25`, but `0.4200` for 0.42003.
 * @throws RangeError if `digits` is not a whole number from 1 to 17, TypeError if it is no number.
 * @example
 * ```ts
 * import { formatNumber } from 'heavyball';
 * formatNumber(0.818181818); // => '0.8182'
 * formatNumber(2.04e-15, { digits: 2 }); // => '2.0e-15'
 * ```
 */
export function formatNumber(value: number, { digits = 4 }: NumberFormat = {}): string {
  checkInteger('formatNumber', 'digits', digits, 1, 17);
  if (Number.isNaN(value)) return '–';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '-∞';
  if (value === 0) return '0';
  const scientific = value.toExponential(digits - 1);
  const isExact = Math.abs(Number(scientific) - value) <= ROUNDING * Math.abs(value);
  const exponent = Number(scientific.slice(scientific.indexOf('e') + 1));
  if (exponent < -4 || exponent >= Math.max(digits, WIDEST)) {
    return (isExact ? scientific.replace(/\.?0*e/, 'e') : scientific).replace('e+', 'e');
  }
  const plain = Number(scientific).toFixed(Math.max(0, digits - 1 - exponent));
  return isExact && plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain;
}
