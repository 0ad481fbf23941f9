/** Beyond this a search over lobes need not be finer: maps show no more. */
const LONGEST = 256;

/** The stride up to δ^(−1/4) (or 256) whose multiple of `angle` comes nearest to a whole number of `period`s, in plain doubles. */
export function slowTurn(angle: number, decay: number, period: number): number {
  const longest = Math.min(decay ** -0.25, LONGEST);
  let best = Infinity;
  let slowest = 1;
  for (let stride = 1; stride < longest + 1; stride++) {
    const turns = (stride * angle) / period;
    const remainder = Math.abs(turns - Math.round(turns));
    if (remainder < best) {
      best = remainder;
      slowest = stride;
    }
  }
  return slowest;
}
