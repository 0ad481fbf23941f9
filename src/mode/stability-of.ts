import type { CharacteristicPolynomial } from './characteristic-polynomial.ts';
import type { Boundary, Stability } from './mode.ts';

/**
 * The stability of z² − T z + D by Jury's conditions: ρ < 1 when p(1), p(−1) and 1 − D are all positive, ρ ≤ 1 when none is
 * negative. Source: `jury1964`.
 */
export function stabilityOf({ atOne, atMinusOne, oneMinusDeterminant }: CharacteristicPolynomial): Stability {
  const least = Math.min(atOne.hi, atMinusOne.hi, oneMinusDeterminant.hi);
  if (least > 0) return 'stable';
  return least < 0 ? 'unstable' : 'marginal';
}

/** Where a marginal mode meets the unit circle: at 1, else at −1, else at a complex pair. */
export function boundaryOf({ atOne, atMinusOne }: CharacteristicPolynomial): Boundary {
  if (atOne.hi === 0) return 'fold';
  return atMinusOne.hi === 0 ? 'flip' : 'neimark-sacker';
}
