import type { LookAheadLine } from '../methods/method.ts';
import { add, divide, multiply, negate, scale, type DoubleDouble } from '../numeric/double-double.ts';

/** A level r of the rate, with its distance 1 − r from 1. */
export interface Level {
  readonly rate: DoubleDouble;
  readonly gap: DoubleDouble;
}

/** A closed interval of the real line, possibly unbounded. */
export interface RealInterval {
  readonly from: DoubleDouble;
  readonly to: DoubleDouble;
}

/** constant + slope · y ≥ 0. */
export interface LinearCondition {
  readonly constant: DoubleDouble;
  readonly slope: DoubleDouble;
}

/** (free₀ + free₁ y) + X (factor₀ + factor₁ y) ≥ 0, with y = β or 1 − β and X = ηλ. */
export interface LevelCondition {
  readonly free: LinearCondition;
  readonly factor: LinearCondition;
}

/** The conditions for ρ ≤ r on one curvature, in β or in 1 − β. */
export interface LevelConditions {
  readonly conditions: readonly LevelCondition[];
  readonly isInBeta: boolean;
}

const ONE: DoubleDouble = { hi: 1, lo: 0 };

/**
 * p(r) ≥ 0, p(−r) ≥ 0 and D ≤ r², with g = 1 − r and γ = c + sβ on the line:
 *
 * p(r) = g(β − r) + X(r − γ g), p(−r) = (1 + r)(β + r) − X(r + γ(1 + r)), r² − D = r² − β + γ X,
 *
 * and β − r = g − a, β + r = 1 + r − a, r² − β = a − g(1 + r) with a = 1 − β. In β nothing cancels as r tends to 0, in a
 * nothing as r and β tend to 1. Source: `jury1964`.
 */
export function levelConditions({ rate, gap }: Level, { constant, slope }: LookAheadLine): LevelConditions {
  const isInBeta = rate.hi < 0.5;
  const onePlus = add(ONE, rate);
  const direction = isInBeta ? 1 : -1;
  // γ at y = 0.
  const lookAhead = isInBeta ? { hi: constant, lo: 0 } : add({ hi: constant, lo: 0 }, { hi: slope, lo: 0 });
  const condition = (perBeta: DoubleDouble, atZero: DoubleDouble, factor: DoubleDouble): LevelCondition => {
    const free = scale(perBeta, direction);
    return {
      free: { constant: multiply(perBeta, atZero), slope: free },
      factor: { constant: factor, slope: multiply({ hi: -slope, lo: 0 }, free) },
    };
  };
  const conditions = [
    condition(gap, isInBeta ? negate(rate) : gap, add(rate, negate(multiply(lookAhead, gap)))),
    condition(onePlus, isInBeta ? rate : onePlus, negate(add(rate, multiply(lookAhead, onePlus)))),
    condition({ hi: -1, lo: 0 }, isInBeta ? negate(multiply(rate, rate)) : multiply(gap, onePlus), lookAhead),
  ];
  return { conditions, isInBeta };
}

/** constant + slope · y. */
export function valueAt({ constant, slope }: LinearCondition, y: DoubleDouble): DoubleDouble {
  return add(constant, multiply(slope, y));
}

/** The y that meet all conditions; null when there are none. */
export function solutionsOf(conditions: readonly LinearCondition[]): RealInterval | null {
  let from: DoubleDouble = { hi: -Infinity, lo: 0 };
  let to: DoubleDouble = { hi: Infinity, lo: 0 };
  for (const { constant, slope } of conditions) {
    if (slope.hi === 0) {
      if (constant.hi < 0) return null;
      continue;
    }
    const bound = negate(divide(constant, slope));
    if (slope.hi > 0) {
      if (isLess(from, bound)) from = bound;
    } else if (isLess(bound, to)) to = bound;
  }
  return isLess(to, from) ? null : { from, to };
}

function isLess(a: DoubleDouble, b: DoubleDouble): boolean {
  return a.hi < b.hi || (a.hi === b.hi && a.lo < b.lo);
}
