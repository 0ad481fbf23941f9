import { add, negate, type DoubleDouble } from '../numeric/double-double.ts';
import { twoSum } from '../numeric/two-sum.ts';
import type { PlanePoint } from './region.ts';

/** Rounds β so that neither β nor 1 − β loses digits: 1 − β is the primary number where β is near 1. */
export function roundBeta(beta: DoubleDouble): Pick<PlanePoint, 'beta' | 'oneMinusBeta'> {
  if (!(beta.hi > 0.5 && beta.hi < 2)) return { beta: beta.hi + 0 };
  const oneMinusBeta = add({ hi: 1, lo: 0 }, negate(beta)).hi;
  return { beta: 1 - oneMinusBeta, oneMinusBeta };
}

/** The exact β of a rounded point. */
export function unroundedBeta({ beta, oneMinusBeta }: Pick<PlanePoint, 'beta' | 'oneMinusBeta'>): DoubleDouble {
  return oneMinusBeta === undefined ? { hi: beta, lo: 0 } : twoSum(1, -oneMinusBeta);
}
