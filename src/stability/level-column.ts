import type { CurvatureInterval } from '../methods/method.ts';
import { add, multiply, negate, type DoubleDouble } from '../numeric/double-double.ts';
import { bindingEtaLambda, type LevelCondition } from './level-conditions.ts';
import { valueAt } from './linear-in-beta.ts';

/** One end of a column: the value of X = ηλ there and the condition that ends it (null: the learning rate is 0). */
export interface ColumnEnd {
  readonly condition: LevelCondition | null;
  readonly value: DoubleDouble;
}

/**
 * The X ≥ 0 that meet all conditions at one β. As X = ηλ with η ≥ 0, the smallest curvature decides whether η is above
 * the lower end and the largest whether it is below the upper one: over [μ, L], η runs from lower/μ to upper/L.
 */
export interface LevelColumn {
  readonly lower: ColumnEnd;
  readonly upper: ColumnEnd;
  /** Whether a condition that does not depend on X holds with equality at this β. */
  readonly isOnWall: boolean;
}

/** A condition that binds only beyond this X does not depend on X: none is met there at any admissible rate. */
const FARTHEST = 2 ** 500;
const ZERO: DoubleDouble = { hi: 0, lo: 0 };

/** Whether a < b, exactly. */
export function isLess(a: DoubleDouble, b: DoubleDouble): boolean {
  return add(a, negate(b)).hi < 0;
}

/** The column at β, empty if `upper` is below `lower`; null when a condition fails at every X. */
export function columnAt(conditions: readonly LevelCondition[], beta: DoubleDouble): LevelColumn | null {
  let lower: ColumnEnd = { condition: null, value: ZERO };
  let upper: ColumnEnd | null = null;
  let isOnWall = false;
  for (const condition of conditions) {
    const free = valueAt(condition.free, beta);
    const factor = valueAt(condition.factor, beta);
    if (Math.abs(factor.hi) * FARTHEST <= Math.abs(free.hi)) {
      if (free.hi < 0) return null;
      isOnWall ||= free.hi === 0;
      continue;
    }
    const end = { condition, value: bindingEtaLambda(condition, beta) };
    if (factor.hi < 0) {
      if (upper === null || isLess(end.value, upper.value)) upper = end;
    } else if (!isLess(end.value, lower.value)) lower = end;
  }
  return upper && { lower, upper, isOnWall };
}

/** upper/L − lower/μ in a unit that keeps its sign: over [μ, L] the column is empty where this is negative. */
export function columnHeight({ lower, upper }: LevelColumn, { mu, L }: CurvatureInterval): number {
  const top = multiply(upper.value, { hi: mu, lo: 0 });
  const bottom = multiply(lower.value, { hi: L, lo: 0 });
  return add(top, negate(bottom)).hi;
}
