import { cutIndex } from './cut-index.ts';

/** Does something with the cells `first … last` − 1 in at most three parts, cut at two values of the coordinate. */
export function inThreeParts(
  coordinates: Float64Array,
  first: number,
  last: number,
  cuts: readonly [number, number],
  visit: (first: number, last: number) => void,
): void {
  const a = cutIndex(coordinates, first, last, cuts[0]);
  const b = cutIndex(coordinates, first, last, cuts[1]);
  const [lower, upper] = a < b ? [a, b] : [b, a];
  if (first < lower) visit(first, lower);
  if (lower < upper) visit(lower, upper);
  if (upper < last) visit(upper, last);
}
