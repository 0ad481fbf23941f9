import type { CharacteristicPolynomial } from '../mode/characteristic-polynomial.ts';
import type { Boundary } from '../mode/mode.ts';
import { add, divide, negate, scale, type DoubleDouble } from '../numeric/double-double.ts';
import { isLess } from './level-column.ts';
import type { SharpnessThreshold } from './sharpness.ts';

/** η times the curvature from which slopes are taken, as a power of two: so far out that only they are left of a sum. */
const FAR = 60;
/** The largest exponent of such a curvature. */
const MOST = 1000;

/**
 * The curvatures for which p(1), p(−1) and 1 − D are positive, less `shift`, given that all three are affine in λ: each is
 * positive on one side of a single curvature. The polynomials have 70 bits, and the ends 60.
 */
export function stableCurvatures(
  eta: number,
  polynomialAt: (lambda: number) => CharacteristicPolynomial,
  shift = 0,
): SharpnessThreshold {
  const none = { sharpness: null, boundary: null, least: null };
  const unit = 2 ** Math.min(FAR - Math.floor(Math.log2(eta)), MOST);
  const [near, far] = [polynomialAt(0), polynomialAt(unit)];
  const conditions: readonly (readonly [Boundary, DoubleDouble, DoubleDouble])[] = [
    ['fold', near.atOne, far.atOne],
    ['flip', near.atMinusOne, far.atMinusOne],
    ['neimark-sacker', near.oneMinusDeterminant, far.oneMinusDeterminant],
  ];
  let least: DoubleDouble = { hi: -Infinity, lo: 0 };
  let most: DoubleDouble = { hi: Infinity, lo: 0 };
  let boundary: Boundary | null = null;
  for (const [kind, atZero, atUnit] of conditions) {
    const slope = scale(add(atUnit, negate(atZero)), 1 / unit);
    if (slope.hi === 0) {
      if (atZero.hi <= 0) return none;
      continue;
    }
    const limit = negate(divide(atZero, slope));
    if (slope.hi > 0) least = least.hi < limit.hi || isLess(least, limit) ? limit : least;
    else if (limit.hi < most.hi || isLess(limit, most)) [most, boundary] = [limit, kind];
  }
  if (!isLess(least, most)) return none;
  const lessShift = (end: DoubleDouble): number => add(end, { hi: -shift, lo: 0 }).hi + 0;
  return { sharpness: lessShift(most), boundary, least: lessShift(least) };
}
