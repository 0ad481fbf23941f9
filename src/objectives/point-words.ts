import type { Vector } from '../numeric/vector.ts';

/** Coordinates that an error message has room for. */
const SHOWN = 6;

/** A point with all digits of its first coordinates: `(1, 0.5)`. */
export function pointWords(point: Vector): string {
  return `(${[...point.slice(0, SHOWN), ...(point.length > SHOWN ? ['…'] : [])].join(', ')})`;
}
