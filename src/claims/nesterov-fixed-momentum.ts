import { nesterov } from '../methods/nesterov.ts';
import { fromKappa } from '../spectrum/from-kappa.ts';
import { bestEtaFor } from '../tuning/best-eta-for.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { measuredBestEta } from './measured-best-eta.ts';
import { DOUBLE_ROOT_TOLERANCE } from './stepped-companion.ts';

/** The best learning rate of Nesterov's method for a given momentum. */
export const nesterovFixedMomentum: Claim = defineClaim({
  id: 'nesterov-fixed-momentum',
  statement: {
    plain:
      'For given β Nesterov’s method has a best learning rate on [μ, L], to both sides of which the rate is no smaller.',
    tex: String.raw`\rho(\beta, \eta) \ge \rho(\beta, \eta^*(\beta))`,
  },
  source: 'jury1964',
  domain: {
    variables: {
      beta: { least: 0, most: 0.99, scale: 'linear' },
      kappa: { least: 1, most: 1e4, scale: 'log' },
      distance: { least: 1e-3, most: 1, scale: 'log' },
    },
    words: 'μ = 1, L = κ; neighbours at that distance in ln η, on both sides',
  },
  expected: 'holds',
  predicted({ beta, kappa }) {
    const { rate } = bestEtaFor(nesterov, { beta }, fromKappa(kappa));
    return [rate, rate];
  },
  measured: (instance) => measuredBestEta(nesterov, instance),
  tolerance: () => DOUBLE_ROOT_TOLERANCE,
  toleranceReason: 'Where an end is critically damped a general eigenvalue routine keeps half the digits.',
});
