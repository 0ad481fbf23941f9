import { exactBeta } from '../../methods/check-parameters.ts';
import type { Momentum } from '../../methods/method.ts';
import { twoSum } from '../../numeric/two-sum.ts';
import type { DoubleDouble } from '../../numeric/double-double.ts';
import { lookAheadOf } from '../../stability/look-ahead-of.ts';
import type { GeometryContext } from './geometry-context.ts';

/** The momentum that a plane holds fixed, and the look-ahead that follows from it. */
export interface FixedMomentum {
  /** β, exact. */
  readonly exact: DoubleDouble;
  /** β rounded. */
  readonly beta: number;
  /** 1 − β rounded. */
  readonly oneMinusBeta: number;
  /** γ. */
  readonly gamma: number;
  /** β or 1 − β as the map has it; null for a method without momentum. */
  readonly parameter: Momentum | null;
}

/** The momentum that the map holds fixed; 0 for a method without any. */
export function fixedMomentum({ plan, method }: GeometryContext): FixedMomentum {
  const { beta, oneMinusBeta } = plan.subject.fixed;
  const { constant, slope } = lookAheadOf('mapGeometryOf', method);
  if (beta === undefined && oneMinusBeta === undefined) {
    return { exact: { hi: 0, lo: 0 }, beta: 0, oneMinusBeta: 1, gamma: constant, parameter: null };
  }
  const [first = 0, second = 0] = exactBeta('mapGeometryOf', { beta, oneMinusBeta });
  const exact = twoSum(first, second);
  return {
    exact,
    beta: exact.hi,
    oneMinusBeta: oneMinusBeta ?? 1 - exact.hi,
    gamma: constant + slope * exact.hi,
    parameter: oneMinusBeta === undefined ? { beta: exact.hi } : { oneMinusBeta },
  };
}
