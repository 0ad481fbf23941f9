import { inputRangeError } from '../numeric/input-error.ts';
import type { TrajectoryRecord } from './read-trajectory.ts';

/** The numbers of a record that are looked at, and what they are. */
export interface ObservedRun {
  /** Points, or values of f. */
  readonly rows: readonly (readonly number[])[] | readonly number[];
  /** Which of them. */
  readonly observed: 'iterates' | 'loss';
}

/** The points of a record, or its loss where that is asked for or all that there is: a column named so, or the only one. */
export function observedOfRecord(
  name: string,
  { iterates, values }: TrajectoryRecord,
  wanted: 'iterates' | 'loss',
): ObservedRun {
  if (wanted === 'iterates' && iterates !== null) return { rows: iterates, observed: 'iterates' };
  if (values !== null) return { rows: values, observed: 'loss' };
  const width = iterates?.[0]?.length ?? 0;
  if (width === 1) return { rows: iterates ?? [], observed: 'loss' };
  throw inputRangeError(`${name}: a loss must be in a column named f or loss, or the only one, got ${width} columns`);
}
