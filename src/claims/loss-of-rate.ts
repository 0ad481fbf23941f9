import { heavyBall } from '../methods/heavy-ball.ts';
import { measuredRate } from './measured-rate.ts';

/** A departure from heavy ball's optimum. */
export interface Departure {
  /** Added to β. */
  readonly beta?: number;
  /** Relative change of η. */
  readonly eta?: number;
}

/** How much larger than ρ* the rate of heavy ball on μ = 1, L = κ is at a departure from its optimum. */
export function lossOfRate(kappa: number, { beta = 0, eta = 0 }: Departure): number {
  const root = Math.sqrt(kappa);
  const best = (root - 1) / (root + 1);
  const parameters = { beta: best ** 2 + beta, eta: (4 / (root + 1) ** 2) * (1 + eta) };
  return measuredRate(heavyBall, parameters, { mu: 1, L: kappa }) - best;
}
