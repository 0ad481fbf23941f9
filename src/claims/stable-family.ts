/** Parameters of the (β, γ, η) family with γ ≥ 0 and |β| < 1 whose η is a share of the largest stable one on curvature 1. */
export function stableFamily({ beta, gamma, share }: Readonly<Record<'beta' | 'gamma' | 'share', number>>): {
  readonly beta: number;
  readonly gamma: number;
  readonly eta: number;
} {
  const flip = (2 * (1 + beta)) / (1 + 2 * gamma);
  const determinantAboveMinusOne = gamma > 0 ? (1 + beta) / gamma : Infinity;
  return { beta, gamma, eta: share * Math.min(flip, determinantAboveMinusOne) };
}
