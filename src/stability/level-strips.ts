import type { CurvatureInterval } from '../methods/method.ts';
import { add, scale, type DoubleDouble } from '../numeric/double-double.ts';
import { isSameBeta, levelBreakpoints } from './level-breakpoints.ts';
import { columnAt, columnHeight, type LevelColumn } from './level-column.ts';
import type { LevelCondition } from './level-conditions.ts';

/** An interval of β over which the same two conditions bound the learning rate, from below (null: η = 0) and above. */
export interface LevelStrip {
  /** −Infinity for an unbounded strip. */
  readonly from: DoubleDouble;
  /** Infinity for an unbounded strip; equal to `from` for an isolated point. */
  readonly to: DoubleDouble;
  readonly lower: LevelCondition | null;
  readonly upper: LevelCondition | null;
}

/**
 * The level set over [μ, L] cut at its breakpoints: each component as its strips from left to right. Nothing changes
 * between breakpoints, so one look at the middle of each gap decides it.
 */
export function levelStrips(
  conditions: readonly LevelCondition[],
  ends: CurvatureInterval,
  rate: number,
): readonly (readonly LevelStrip[])[] {
  const breakpoints = levelBreakpoints(conditions, ends, rate);
  const limits = [{ hi: -Infinity, lo: 0 }, ...breakpoints, { hi: Infinity, lo: 0 }];
  const components: LevelStrip[][] = [];
  let isInside = false;
  limits.slice(1).forEach((to, i) => {
    const from = limits[i]!;
    const column = columnAt(conditions, middleOf(from, to));
    const edge = i === 0 ? null : columnAt(conditions, from);
    const edgeHeight = edge === null ? -1 : columnHeight(edge, ends);
    if (column !== null && columnHeight(column, ends) > 0) {
      const isWall = conditions.some(({ wall }) => wall !== null && isSameBeta(wall, from, rate));
      if (!isInside || isWall || edgeHeight <= 0) components.push([]);
      components.at(-1)?.push(stripOf(column, from, to));
      isInside = true;
    } else {
      if (!isInside && edge !== null && edgeHeight >= 0 && edge.upper.value.hi > 0) {
        components.push([stripOf(edge, from, from)]);
      }
      isInside = false;
    }
  });
  return components;
}

function stripOf({ lower, upper }: LevelColumn, from: DoubleDouble, to: DoubleDouble): LevelStrip {
  return { from, to, lower: lower.condition, upper: upper.condition };
}

/** A β strictly between two limits, one of which may be infinite. */
function middleOf(from: DoubleDouble, to: DoubleDouble): DoubleDouble {
  if (from.hi === -Infinity) return add(to, { hi: -1 - Math.abs(to.hi), lo: 0 });
  if (to.hi === Infinity) return add(from, { hi: 1 + Math.abs(from.hi), lo: 0 });
  return scale(add(from, to), 0.5);
}
