import type { Method } from '../methods/method.ts';
import { fromInterval } from '../spectrum/from-interval.ts';
import { optimalTuning } from '../tuning/optimal-tuning.ts';
import type { ClaimVariable } from './claim.ts';
import { leastAround } from './least-around.ts';
import { measuredRate } from './measured-rate.ts';

/** The cases of a claim about the best constants on [μ, κμ], and about neighbours of them. */
export const OPTIMUM_VARIABLES: {
  readonly kappa: ClaimVariable;
  readonly mu: ClaimVariable;
  readonly distance: ClaimVariable;
} = {
  kappa: { least: 1, most: 1e4, scale: 'log' },
  mu: { least: 1e-2, most: 1e2, scale: 'log' },
  distance: { least: 1e-3, most: 1, scale: 'log' },
};

/** One case of {@link OPTIMUM_VARIABLES}. */
export type OptimumCase = { readonly [K in keyof typeof OPTIMUM_VARIABLES]: number };

/** The rate of a method's best constants, by curvatures between the ends too, and the least among them and their neighbours. */
export function measuredOptimum(method: Method, { kappa, mu, distance }: OptimumCase): readonly number[] {
  const interval = fromInterval(mu, kappa * mu);
  const { beta = NaN, eta } = optimalTuning(method, interval).parameters;
  const rateAt = (u: number, v: number): number =>
    measuredRate(method, { beta: beta + u, eta: eta * Math.exp(v) }, interval);
  return [measuredRate(method, { beta, eta }, interval, 5), leastAround(rateAt, distance)];
}
