/** A few roundings: an angle that is 2π/m but for them counts as 2π/m. */
const ROUNDING: number = 8 * Number.EPSILON;

/** The least m ≥ 3 for which 1 − cos(2π/m) = 2 sin²(π/m) is between the two numbers; 0 where there is none. */
export function shortestCycle(least: number, most: number): number {
  const angle = Math.asin(Math.sqrt(Math.min(1, most / 2)));
  const length = Math.max(3, Math.ceil((Math.PI / angle) * (1 - ROUNDING)));
  return 2 * Math.sin(Math.PI / length) ** 2 >= least * (1 - ROUNDING) ? length : 0;
}
