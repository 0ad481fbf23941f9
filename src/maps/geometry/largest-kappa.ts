import { divide } from '../../numeric/double-double.ts';
import type { LevelColumn } from '../../stability/level-column.ts';

/**
 * The largest κ = L/μ for which one learning rate puts μ and L into an interval [a, b] of ηλ: b/a. Infinity where a = 0, less
 * than 1 or NaN where the interval is empty.
 */
export function largestKappa({ lower, upper }: LevelColumn): number {
  if (lower.value.hi === 0) return upper.value.hi > 0 ? Infinity : NaN;
  return divide(upper.value, lower.value).hi;
}
