/**
 * The first cell of `first … last` − 1 whose coordinate lies beyond a value, in the direction in which coordinates run; `last`
 * if there is none, or if the value is NaN.
 */
export function cutIndex(coordinates: Float64Array, first: number, last: number, value: number): number {
  const sign = coordinates[first]! <= coordinates[last - 1]! ? 1 : -1;
  if (!(sign * coordinates[last - 1]! > sign * value)) return last;
  let low = first;
  let high = last;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sign * coordinates[middle]! > sign * value) high = middle;
    else low = middle + 1;
  }
  return low;
}
