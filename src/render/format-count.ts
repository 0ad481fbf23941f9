import { formatNumber } from './format-number.ts';

/** Counts of more digits than this are printed in scientific notation. */
const LARGEST_PLAIN = 1e9;

/**
 * Prints a number of iterations: whole up to a thousand million, then to four digits; `never` where there is none.
 *
 * @param count - Iterations; Infinity where the iteration does not get there, NaN where that is undefined.
 * @returns `95`, `3.218e12`, `never`, or `–`.
 * @example
 * ```ts
 * import { formatCount } from 'heavyball';
 * formatCount(363435); // => '363435'
 * formatCount(Infinity); // => 'never'
 * ```
 */
export function formatCount(count: number): string {
  if (count === Infinity) return 'never';
  return Math.abs(count) < LARGEST_PLAIN ? Math.ceil(count).toFixed(0) : formatNumber(count);
}
