import type { LookAheadLine } from '../methods/method.ts';
import { add, divide, multiply, negate, type DoubleDouble } from '../numeric/double-double.ts';

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

/** (free₀ + free₁ a) + X (factor₀ + factor₁ a) ≥ 0, with a = 1 − β and X = ηλ. */
export interface LevelCondition {
  readonly free: LinearCondition;
  readonly factor: LinearCondition;
}

const ONE: DoubleDouble = { hi: 1, lo: 0 };

/**
 * The conditions p(r) ≥ 0, p(−r) ≥ 0 and D ≤ r² for ρ ≤ r in 1 − β and 1 − r, so that nothing cancels as both tend to 0.
 * With γ = c + s − s a: p(r) = g(g − a) + X(r − γ g), p(−r) = (1 + r)(1 + r − a) − X(r + γ(1 + r)) and
 * r² − D = a − g(1 + r) + γ X, where g = 1 − r. Source: `jury1964`.
 */
export function levelConditions({ rate, gap }: Level, { constant, slope }: LookAheadLine): readonly LevelCondition[] {
  const onePlus = add(ONE, rate);
  const lookAhead = add({ hi: constant, lo: 0 }, { hi: slope, lo: 0 });
  const condition = (free: LinearCondition, factor: DoubleDouble): LevelCondition => ({
    free,
    factor: { constant: factor, slope: multiply({ hi: -slope, lo: 0 }, free.slope) },
  });
  return [
    condition({ constant: multiply(gap, gap), slope: negate(gap) }, add(rate, negate(multiply(lookAhead, gap)))),
    condition(
      { constant: multiply(onePlus, onePlus), slope: negate(onePlus) },
      negate(add(rate, multiply(lookAhead, onePlus))),
    ),
    condition({ constant: negate(multiply(gap, onePlus)), slope: ONE }, lookAhead),
  ];
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
