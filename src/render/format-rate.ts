import { formatNumber, type NumberFormat } from './format-number.ts';

/** Nearer to 1 than this, a rate is printed by its distance from 1. */
const NEAR_ONE = 1e-3;

/** A spectral radius with its independently accurate distance from 1. */
export interface RateAndGap {
  /** ρ ≥ 0. */
  readonly rate: number;
  /** 1 − ρ, not formed by subtraction. */
  readonly gap: number;
}

/**
 * Prints a rate so that its distance from 1 can be read: `0.8182`, but `1 − 2.0e-15` instead of `1.000`.
 *
 * @param rate - $\rho \ge 0$ and $1 - \rho$, both dimensionless, per iteration.
 * @param format - How many significant digits, 1 to 17; default 4. The distance from 1 is printed to two fewer, at least 2.
 * @returns Text with a true minus sign (U+2212) between 1 and the distance.
 * @throws RangeError if `digits` is not a whole number from 1 to 17, TypeError if it is no number.
 * @example
 * ```ts
 * import { formatRate } from 'heavyball';
 * formatRate({ rate: 1, gap: 2.04e-15 }); // => '1 − 2.0e-15'
 * formatRate({ rate: 0.5, gap: 0.5 }); // => '0.5'
 * ```
 */
export function formatRate({ rate, gap }: RateAndGap, { digits = 4 }: NumberFormat = {}): string {
  if (gap === 0) return '1';
  if (!(Math.abs(gap) < NEAR_ONE)) return formatNumber(rate, { digits });
  const distance = formatNumber(Math.abs(gap), { digits: Math.max(2, digits - 2) });
  return gap > 0 ? `1 − ${distance}` : `1 + ${distance}`;
}
