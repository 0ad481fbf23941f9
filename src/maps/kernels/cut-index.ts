import { firstWhere } from './first-where.ts';

/**
 * The first cell of `first … last` − 1 whose coordinate lies beyond a value, in the direction in which coordinates run; `last`
 * if there is none, or if the value is NaN.
 */
export function cutIndex(coordinates: Float64Array, first: number, last: number, value: number): number {
  const isAscending = coordinates[first]! <= coordinates[last - 1]!;
  return firstWhere(first, last, (i) => (isAscending ? coordinates[i]! > value : coordinates[i]! < value));
}
