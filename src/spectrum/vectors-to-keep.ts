/** As many numbers are kept in vectors at most (32 MB). */
const KEPT_NUMBERS = 2 ** 22;

/** How many Lanczos vectors of a length to keep: all where memory and the time to reorthogonalise allow it, at least one. */
export function vectorsToKeep(dimension: number, steps: number): number {
  return Math.max(1, Math.min(steps, Math.floor(KEPT_NUMBERS / dimension)));
}
