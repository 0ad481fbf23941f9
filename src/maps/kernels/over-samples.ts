/**
 * The sum of a function over the first, the middle and the last of the cells `first … last` − 1. Where it has one sign but for
 * rounding next to a zero at the edge, that is the sign of the sum.
 */
export function overSamples(
  coordinates: Float64Array,
  first: number,
  last: number,
  value: (coordinate: number) => number,
): number {
  return value(coordinates[first]!) + value(coordinates[(first + last) >>> 1]!) + value(coordinates[last - 1]!);
}
