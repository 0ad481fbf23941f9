import type { CurvatureInterval } from '../methods/method.ts';

/** Constants of one step of Chebyshev's semi-iteration. */
export interface ChebyshevStep {
  /** β_k. */
  readonly beta: number;
  /** η_k. */
  readonly eta: number;
}

/**
 * The first steps of Chebyshev's semi-iteration on [μ, L]: β_k = ω_k − 1, η_k = 2ω_k/(L + μ) with ω₁ = 1,
 * ω₂ = 2/(2 − σ²), ω_{k+1} = 1/(1 − σ²ω_k/4), σ = (κ − 1)/(κ + 1). Source: `golub1961`.
 */
export function chebyshevSteps({ mu, L }: CurvatureInterval, steps: number): ChebyshevStep[] {
  const sigma = (L - mu) / (L + mu);
  const result: ChebyshevStep[] = [];
  let omega = 1;
  for (let k = 1; k <= steps; k++) {
    result.push({ beta: omega - 1, eta: (2 * omega) / (L + mu) });
    omega = k === 1 ? 2 / (2 - sigma ** 2) : 1 / (1 - (sigma ** 2 * omega) / 4);
  }
  return result;
}
