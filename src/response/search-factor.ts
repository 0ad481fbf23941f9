/** Where decays are no smaller, a search for a peak goes on until it is known to some roundings; … */
const USUAL: number = 1 + 2 ** -43;
/** … over an infinitesimal decay that would take all but for ever, and it ends with what a map can show. */
const COARSE: number = 1 + 2 ** -30;
const SMALLEST_DECAY: number = 2 ** -56;

/** By what factor something must be higher than the highest so far for a fast search to go on to it. */
export function searchFactor(decay: number): number {
  return decay < SMALLEST_DECAY ? COARSE : USUAL;
}
