import type { Estimate } from '../dynamics/identification/estimate.ts';
import { formatNumber } from './format-number.ts';

/** More digits than this nobody compares. */
const MOST_DIGITS = 12;

/** A number with as many digits as its error allows, and the error: `0.9000 ± 0.0003`. */
export function estimateText(estimate: Estimate): string {
  return `${valueText(estimate)} ± ${formatNumber(estimate.error, { digits: 2 })}`;
}

/** A number with as many digits as its error allows. */
export function valueText({ value, error }: Estimate): string {
  return formatNumber(value, { digits: digitsOf(value, error) });
}

/** The 95 % interval: `0.8994 to 0.9006`. */
export function intervalText({ value, error, interval: [least, most] }: Estimate): string {
  const digits = digitsOf(value, error);
  return `${formatNumber(least, { digits })} to ${formatNumber(most, { digits })}`;
}

function digitsOf(value: number, error: number): number {
  const size = (x: number): number => Math.floor(Math.log10(Math.abs(x)));
  if (error === 0 || !Number.isFinite(error)) return MOST_DIGITS;
  return value === 0 ? 2 : Math.min(Math.max(size(value) - size(error) + 2, 2), MOST_DIGITS);
}
