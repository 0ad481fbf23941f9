/** The first of the indices `first … last` − 1 from which on a condition holds, by bisection; `last` if it never does. */
export function firstWhere(first: number, last: number, holds: (index: number) => boolean): number {
  let low = first;
  let high = last;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
