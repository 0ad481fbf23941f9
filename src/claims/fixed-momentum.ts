import { heavyBall } from '../methods/heavy-ball.ts';
import { fromKappa } from '../spectrum/from-kappa.ts';
import { bestEtaFor } from '../tuning/best-eta-for.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { measuredBestEta } from './measured-best-eta.ts';
import { DOUBLE_ROOT_TOLERANCE } from './stepped-companion.ts';

/** The best learning rate for a given momentum. */
export const fixedMomentum: Claim = defineClaim({
  id: 'fixed-momentum',
  statement: {
    plain:
      'For given β the best rate of heavy ball is √β if β ≥ ρ*², else ½(c(1 + β) + √(c²(1 + β)² − 4β)) with ' +
      'c = (κ − 1)/(κ + 1), at η = 2(1 + β)/(μ + L).',
    tex: String.raw`\min_\eta \rho = \begin{cases} \sqrt\beta & \beta \ge \rho^{*2} \\ \tfrac12\big(c(1+\beta) + \sqrt{c^2(1+\beta)^2 - 4\beta}\big) & \beta < \rho^{*2} \end{cases}`,
  },
  source: 'polyak1964',
  domain: {
    variables: {
      beta: { least: -0.9, most: 0.99, scale: 'linear' },
      kappa: { least: 1, most: 1e4, scale: 'log' },
      distance: { least: 1e-3, most: 1, scale: 'log' },
    },
    words: 'μ = 1, L = κ; neighbours at that distance in ln η, on both sides',
  },
  expected: 'holds',
  predicted({ beta, kappa }) {
    const { rate } = bestEtaFor(heavyBall, { beta }, fromKappa(kappa));
    return [rate, rate];
  },
  measured: (instance) => measuredBestEta(heavyBall, instance),
  tolerance: () => DOUBLE_ROOT_TOLERANCE,
  toleranceReason: 'Where an end is critically damped a general eigenvalue routine keeps half the digits.',
});
