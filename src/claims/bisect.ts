/** Halvings: the interval shrinks to 1e-12 of itself. */
const ROUNDS = 40;

/** The point between `low`, where the answer is yes, and `high`, where it is no, at which it changes. */
export function bisect(isYes: (value: number) => boolean, low: number, high: number): number {
  let [yes, no] = [low, high];
  for (let round = 0; round < ROUNDS; round++) {
    const middle = (yes + no) / 2;
    if (isYes(middle)) yes = middle;
    else no = middle;
  }
  return (yes + no) / 2;
}
