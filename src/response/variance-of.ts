/**
 * The stationary variance η/(2(1 − D)) · (1/λ + η/p(−1)) under unit gradient noise; Infinity unless all three Jury margins
 * are positive. For maps: plain numbers, no allocation.
 */
export function varianceOf(eta: number, lambda: number, complement: number, atMinusOne: number): number {
  if (!(lambda > 0 && complement > 0 && atMinusOne > 0)) return Infinity;
  return (eta / (2 * complement)) * (1 / lambda + eta / atMinusOne);
}
