import { formatNumber, type NumberFormat } from './format-number.ts';
import { formatRate, type RateAndGap } from './format-rate.ts';
import { typeset } from './typeset.ts';

/** A number as it stands in a sentence or a table of a page: `2.04·10⁻¹⁵`, `∞`, and `–` where there is none. */
export function printNumber(value: number, format?: NumberFormat): string {
  return typeset(formatNumber(value, format));
}

/** A rate as it stands in a sentence: `0.8182`, `1 − 2.0·10⁻¹⁵`. */
export function printRate(rate: RateAndGap, format?: NumberFormat): string {
  return typeset(formatRate(rate, format));
}
