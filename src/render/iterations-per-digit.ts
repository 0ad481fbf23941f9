import { formatNumber } from './format-number.ts';

/** How many iterations gain one decimal digit at a rate, printed to two digits. */
export function iterationsPerDigit(rate: number): string {
  return formatNumber(Number((Math.LN10 / -Math.log(rate)).toPrecision(2)), { digits: 2 });
}
