import { checkFinite, describe } from '../../numeric/check.ts';
import { inputRangeError, inputTypeError } from '../../numeric/input-error.ts';
import type { Vector } from '../../numeric/vector.ts';
import type { Trajectory } from '../trajectory.ts';
import type { Observed } from './mode-columns.ts';

/** The part of a record that says something. */
export interface Observations {
  /** Points, or values as points of one coordinate. */
  readonly points: readonly Vector[];
  /** The size of one rounding: u times the largest number. */
  readonly rounding: number;
}

const WHERE = 'identify';
/** u = 2⁻⁵³: the rounding error of a number of size 1. */
const UNIT_ROUNDOFF = 2 ** -53;
/** Fewer observations cannot show two roots and an error. */
const FEWEST = 8;
/** Movement below this many roundings is none. */
const STILL = 8;
/** A record that moves by less than this many roundings shows rounding and not its modes. */
const LEAST_MOVEMENT = 1e4;
/** Of a run that grows, what is beyond this many times its first movements is left out: there one mode hides all others. */
const MOST_GROWTH = 1e4;
/** So many movements of a run that grows stay. */
const FIRST = 16;

/**
 * Checks a record and cuts it: before the first number that is not finite, where it stops moving, and where growth has left all but
 * one mode behind.
 */
export function observationsOf(
  trajectory: Trajectory | readonly Vector[] | readonly number[],
  observed: Observed,
): Observations {
  const finite = checkedPoints(trajectory, observed);
  checkCount(finite.length, 'finite');
  const moved = stopOf(finite);
  const { largest, movement } = sizesOf(finite);
  if (movement === 0) throw inputRangeError(`${WHERE}: trajectory must move, got a constant`);
  if (movement <= LEAST_MOVEMENT * UNIT_ROUNDOFF * largest) {
    const got = `${movement} around ${largest}`;
    throw inputRangeError(`${WHERE}: trajectory must move by more than its rounding errors, got ${got}`);
  }
  checkCount(moved, 'moving');
  const points = finite.slice(0, Math.min(moved, growthEnd(finite)));
  return { points, rounding: UNIT_ROUNDOFF * sizesOf(points).largest };
}

function checkCount(count: number, word: string): void {
  if (count >= FEWEST) return;
  throw inputRangeError(`${WHERE}: trajectory must have at least ${FEWEST} ${word} iterates, got ${count}`);
}

/** The largest coordinate, and the largest movement from the start. */
function sizesOf(points: readonly Vector[]): { readonly largest: number; readonly movement: number } {
  let [largest, movement] = [0, 0];
  for (const point of points) {
    point.forEach((value, i) => {
      largest = Math.max(largest, Math.abs(value));
      movement = Math.max(movement, Math.abs(value - points[0]![i]!));
    });
  }
  return { largest, movement };
}

/** How many points there are up to the last that differs from the one before by more than rounding. */
function stopOf(points: readonly Vector[]): number {
  const { largest } = sizesOf(points);
  const isMoving = (point: Vector, k: number): boolean =>
    k > 0 && point.some((value, i) => Math.abs(value - points[k - 1]![i]!) > STILL * UNIT_ROUNDOFF * largest);
  return points.findLastIndex(isMoving) + 1;
}

/** How many points there are before a run has grown too much. */
function growthEnd(points: readonly Vector[]): number {
  const sizes = points.map((point) => Math.hypot(...point.map((value, i) => value - points[0]![i]!)));
  const first = Math.max(...sizes.slice(0, FIRST));
  const end = sizes.findIndex((size) => size > MOST_GROWTH * first);
  return end < 0 ? points.length : end;
}

/** The points, up to the first that is not finite. */
function checkedPoints(
  trajectory: Trajectory | readonly Vector[] | readonly number[],
  observed: Observed,
): readonly Vector[] {
  const given: unknown = trajectory;
  const isRecord = typeof given === 'object' && given !== null && 'iterates' in given;
  const record = isRecord ? (given as Trajectory) : null;
  const rows: unknown = record === null ? given : observed === 'loss' ? record.values : record.iterates;
  if (!Array.isArray(rows)) {
    throw inputTypeError(
      `${WHERE}: trajectory must be a Trajectory or an array of points or numbers, got ${describe(rows)}`,
    );
  }
  const skip = record?.steps.findIndex((step, k) => step !== k) ?? -1;
  if (skip >= 0) {
    throw inputRangeError(`${WHERE}: trajectory must record all iterates, got step ${record?.steps[skip]} for ${skip}`);
  }
  const points = rows.map((row: unknown) => (Array.isArray(row) ? (row as readonly unknown[]) : [row]));
  const width = points[0]?.length ?? 0;
  if (observed === 'loss' && width > 1) {
    throw inputTypeError(`${WHERE}: a loss must be one number an iterate, got ${width}`);
  }
  const end = points.findIndex((point, k) => {
    if (point.length !== width || width === 0) {
      throw inputTypeError(`${WHERE}: iterates[${k}] must have ${Math.max(width, 1)} coordinates, got ${point.length}`);
    }
    return point.some((value) => typeof value === 'number' && !Number.isFinite(value));
  });
  return points.slice(0, end < 0 ? points.length : end).map((point, k) =>
    point.map((value, i) => {
      checkFinite(WHERE, `iterates[${k}][${i}]`, value);
      return value;
    }),
  );
}
