import { generalMomentum } from '../methods/general-momentum.ts';
import { fromKappa } from '../spectrum/from-kappa.ts';
import { lowerBound } from '../tuning/lower-bound.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { leastAround } from './least-around.ts';
import { measuredRate } from './measured-rate.ts';
import { DOUBLE_ROOT_TOLERANCE } from './stepped-companion.ts';

/** Looking ahead does not help on quadratics. */
export const krylovRate: Claim = defineClaim({
  id: 'krylov-rate',
  statement: {
    plain: 'The best rate of the (β, γ, η) family on [μ, L] is (√κ − 1)/(√κ + 1), which heavy ball (γ = 0) has.',
    tex: String.raw`\min_{\beta,\gamma,\eta}\ \max_{[\mu,L]} \rho = \frac{\sqrt\kappa - 1}{\sqrt\kappa + 1}`,
  },
  source: 'nesterov2004',
  domain: {
    variables: {
      kappa: { least: 1, most: 1e4, scale: 'log' },
      distance: { least: 1e-3, most: 1, scale: 'log' },
      gamma: { least: -1, most: 1, scale: 'linear' },
    },
    words: 'μ = 1, L = κ; the best (β, 0, η), and neighbours with look-ahead γ · distance',
  },
  expected: 'holds',
  predicted: ({ kappa }) => [lowerBound(fromKappa(kappa)).rate],
  measured({ kappa, distance, gamma }) {
    const beta = ((Math.sqrt(kappa) - 1) / (Math.sqrt(kappa) + 1)) ** 2;
    const eta = 4 / (Math.sqrt(kappa) + 1) ** 2;
    const rateAt = (u: number, v: number): number => {
      const parameters = { beta: beta + u, gamma: u === 0 && v === 0 ? 0 : gamma * distance, eta: eta * Math.exp(v) };
      return measuredRate(generalMomentum, parameters, { mu: 1, L: kappa });
    };
    return [leastAround(rateAt, distance)];
  },
  tolerance: () => DOUBLE_ROOT_TOLERANCE,
  toleranceReason: 'Both ends have a double root, of which a general eigenvalue routine keeps half the digits.',
});
