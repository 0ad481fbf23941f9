import type { CycleShape } from './cycle-shape.ts';

/** By how much a rounding error that recurs with a cycle is amplified at most, on two curvatures. */
export interface CycleGains {
  /** Where the curvature at the corners is μ. */
  readonly atMu: number;
  /** Where it is L. */
  readonly atL: number;
}

/** The largest 1/|p(z)| over the frequencies z of errors that recur with the cycle. */
export function cycleGains({ length, family, interval }: CycleShape): CycleGains {
  const { beta, gamma, eta, shift = 0 } = family;
  const sizeAt = (lambda: number, angle: number): number => {
    const etaLambda = eta * (lambda + shift);
    const [trace, determinant] = [1 + beta - (1 + gamma) * etaLambda, beta - gamma * etaLambda];
    const re = Math.cos(2 * angle) - trace * Math.cos(angle) + determinant;
    return Math.hypot(re, Math.sin(2 * angle) - trace * Math.sin(angle));
  };
  let [leastAtMu, leastAtL] = [Infinity, Infinity];
  for (let harmonic = 0; harmonic <= length / 2; harmonic += 1) {
    const angle = (2 * Math.PI * harmonic) / length;
    leastAtMu = Math.min(leastAtMu, sizeAt(interval.mu, angle));
    leastAtL = Math.min(leastAtL, sizeAt(interval.L, angle));
  }
  return { atMu: 1 / leastAtMu, atL: 1 / leastAtL };
}
