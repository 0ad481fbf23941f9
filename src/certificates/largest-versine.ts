/**
 * The larger root s = 1 − cos ω of heavy ball's cycle inequality in the stable region, where it has roots in (0, 2):
 *
 * Θ = 4βs² − 2Ps + K ≤ 0, P = a + bβ − ē², K = 2ē(a − b) + ab > 0, ē = 1 − β, a = ηL ≥ b = ημ,
 *
 * P² − 4βK = ē²(y² − 2y(4 − b − 3ē) + (b + ē)² − 4b), y = (a − b)/ē,
 *
 * in which nothing cancels as β → 1, ω → 0 or κ → 1. NaN where Θ > 0 on all of (0, 2]. At s = 2 Θ is the product of p(−1) on
 * both curvatures, which is positive: the roots are on the same side of 2, that of their mean P/(4β).
 */
export function largestVersine(beta: number, complement: number, a: number, b: number): number {
  const slope = a + b * beta - complement * complement;
  if (!(slope > 0 && slope < 8 * beta)) return NaN;
  const spread = (a - b) / complement;
  const quarter = spread * (spread - 2 * (4 - b - 3 * complement)) + (b + complement) ** 2 - 4 * b;
  return (slope + complement * Math.sqrt(quarter)) / (4 * beta);
}
