import { inputRangeError } from '../numeric/input-error.ts';
import type { Vector } from '../numeric/vector.ts';
import { pointWords } from './point-words.ts';

/** Throws unless two gradients at one point are the same: one that depends on anything else, as chance, has no rate and no minimum. */
export function checkSame(where: string, first: Vector, again: Vector, point: Vector): void {
  const place = first.findIndex((value, i) => !Object.is(value, again[i]));
  if (place < 0) return;
  throw inputRangeError(
    `${where}: the objective's gradient must be the same each time, got ${first[place]} and ${again[place]} in coordinate ${place} at ${pointWords(point)}`,
  );
}
