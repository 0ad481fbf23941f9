/** Two numbers this near, relatively, differ by no more than the rounding of the few products that they are made of. */
const ROUNDING = 64 * Number.EPSILON;

/** Whether two numbers are the same but for rounding. */
export function isSame(first: number, second: number): boolean {
  return Math.abs(first - second) <= ROUNDING * Math.max(Math.abs(first), Math.abs(second));
}
