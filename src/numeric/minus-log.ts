import type { DoubleDouble } from './double-double.ts';

/**
 * −ln x for x ≥ 0, given also 1 − x without cancellation: within 2 ulp, through x = 1; Infinity at 0.
 * The low words enter to first order.
 */
export function minusLog(value: DoubleDouble, complement: DoubleDouble): number {
  if (value.hi === 0) return Infinity;
  const isNearOne = value.hi >= 0.5 && value.hi <= 2;
  const logarithm = isNearOne ? Math.log1p(-complement.hi) : Math.log(value.hi);
  const correction = isNearOne ? -complement.lo : value.lo;
  return 0 - (logarithm + correction / value.hi);
}
