/** With which weights NAdam adds the gradient and its average in a step. */
export interface NadamWeights {
  /** Weight of the gradient: (1 − μ_k)/(1 − μ₁⋯μ_k). */
  readonly gradient: number;
  /** Weight of the average of gradients: μ_{k+1}/(1 − μ₁⋯μ_{k+1}). */
  readonly average: number;
  /** μ₁⋯μ_k. */
  readonly product: number;
}

/** The weights in step k ≥ 1, given μ₁⋯μ_{k−1}; for k = Infinity those to which they tend. */
export function nadamWeights(
  { beta1, momentumDecay }: { readonly beta1: number; readonly momentumDecay: number },
  k: number,
  productBefore: number,
): NadamWeights {
  const momentumAt = (step: number): number =>
    beta1 * (1 - 0.5 * 0.96 ** (momentumDecay === 0 ? 0 : step * momentumDecay));
  const now = momentumAt(k);
  const next = momentumAt(k + 1);
  const product = productBefore * now;
  return { gradient: (1 - now) / (1 - product), average: next / (1 - product * next), product };
}
