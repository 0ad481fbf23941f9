/** The smallest and the largest of a list of any length, [Infinity, −Infinity] of none; NaN where one is. */
export function extremesOf(list: readonly number[]): readonly [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (const value of list) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return [least, most];
}
