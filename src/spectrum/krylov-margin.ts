/**
 * How far the spectrum may reach beyond its extreme Ritz values after k Lanczos steps from a random start, by the bound of
 * `kuczynski1992`: with ε = (ln(1.648 √n/δ)/(2k − 1))² each end is missed by at most ε (λ_max − λ_min) except with probability δ,
 * and λ_max − λ_min ≤ spread/(1 − 2ε). Infinity where 2ε ≥ 1.
 */
export function krylovMargin(spread: number, steps: number, dimension: number, failure: number): number {
  const epsilon = (Math.log((1.648 * Math.sqrt(dimension)) / failure) / (2 * steps - 1)) ** 2;
  return 2 * epsilon < 1 ? (epsilon * spread) / (1 - 2 * epsilon) : Infinity;
}
