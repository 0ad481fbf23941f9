/**
 * The smaller root s of Θ = 4βs² − 2Ps + K, s = 1 − cos ω: heavy ball's cycle inequality Θ ≤ 0 with
 * P = a + bβ − (1 − β)², K = 2(1 − β)(a − b) + ab, a = ηL ≥ b = ημ, in which nothing cancels as β → 1 and ω → 0. The
 * larger root is P/(2β) less this one. NaN where Θ > 0 for all s ≥ 0.
 */
export function leastVersine(beta: number, complement: number, a: number, b: number): number {
  const slope = a + b * beta - complement * complement;
  const ratio = ((2 * complement) / slope) * (a - b) + a * (b / slope);
  return slope > 0 ? ratio / (1 + Math.sqrt(1 - (4 * beta * ratio) / slope)) : NaN;
}
