const SECTION: number = (Math.sqrt(5) - 1) / 2;
/** The interval shrinks to 2e-6 of itself, and the error of the least value by its square. */
const ROUNDS = 27;

/** The least value between two points of a function that falls and then rises, by golden sections; ends included. */
export function leastBetween(value: (at: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  let [left, right] = [high - SECTION * (high - low), low + SECTION * (high - low)];
  let [atLeft, atRight] = [value(left), value(right)];
  for (let round = 0; round < ROUNDS; round += 1) {
    if (atLeft < atRight) {
      [high, right, atRight] = [right, left, atLeft];
      left = high - SECTION * (high - low);
      atLeft = value(left);
    } else {
      [low, left, atLeft] = [left, right, atRight];
      right = low + SECTION * (high - low);
      atRight = value(right);
    }
  }
  return Math.min(atLeft, atRight, value(from), value(to));
}
