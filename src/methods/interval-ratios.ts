import { checkPositive } from '../numeric/check.ts';
import { divide, squareRoot, type DoubleDouble } from '../numeric/double-double.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import { twoSum } from '../numeric/two-sum.ts';
import type { CurvatureInterval } from './method.ts';

/** The shape of a curvature interval, in which every optimum is expressed; nothing here overflows for any μ and L. */
export interface IntervalRatios {
  /** μ/L = 1/κ. */
  readonly ratio: DoubleDouble;
  /** √(μ/L) = 1/√κ. */
  readonly rootRatio: DoubleDouble;
  /** (L − μ)/L = 1 − 1/κ, without cancellation. */
  readonly spread: DoubleDouble;
  readonly L: DoubleDouble;
}

/** The shape of [μ + shift, L + shift], with shift ≥ 0. Throws unless 0 < μ ≤ L, both finite. */
export function intervalRatios(where: string, { mu, L }: CurvatureInterval, shift = 0): IntervalRatios {
  checkPositive(where, 'mu', mu);
  checkPositive(where, 'L', L);
  if (mu > L) throw inputRangeError(`${where}: mu must be at most L = ${L}, got ${mu}`);
  const small = twoSum(mu, shift);
  const large = twoSum(L, shift);
  return {
    ratio: divide(small, large),
    rootRatio: divide(squareRoot(small), squareRoot(large)),
    spread: divide(twoSum(L, -mu), large),
    L: large,
  };
}
