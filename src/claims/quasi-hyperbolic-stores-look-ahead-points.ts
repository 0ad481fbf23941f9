import { quasiHyperbolic } from '../methods/quasi-hyperbolic.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { lookAheadPoints, wavySlope } from './look-ahead-points.ts';
import { steppedLine } from './stepped-line.ts';

/** Quasi-hyperbolic momentum is the three-parameter family, seen at another point. */
export const quasiHyperbolicStoresLookAheadPoints: Claim = defineClaim({
  id: 'quasi-hyperbolic-stores-look-ahead-points',
  statement: {
    plain:
      'For any gradient the iterates of quasi-hyperbolic momentum are the look-ahead points of the family from rest, with ' +
      'learning rate α(1 − β) and γ = β(1 − ν)/(1 − β).',
    tex: String.raw`\theta_k^{\text{QHM}} = x_k + \gamma(x_k - x_{k-1}), \quad \eta = \alpha(1 - \beta),\ \gamma = \frac{\beta(1 - \nu)}{1 - \beta}`,
  },
  source: 'ma2019',
  domain: {
    variables: {
      beta: { least: 0, most: 0.95, scale: 'linear' },
      nu: { least: 0, most: 1, scale: 'linear' },
      alpha: { least: 0.01, most: 0.9, scale: 'log' },
      start: { least: -2, most: 2, scale: 'linear' },
    },
    words: 'thirty steps on a convex function of the line that is not quadratic',
  },
  expected: 'holds',
  predicted: ({ beta, nu, alpha, start }) =>
    lookAheadPoints({ beta, gamma: (beta * (1 - nu)) / (1 - beta), eta: alpha * (1 - beta) }, start, 30),
  measured: ({ beta, nu, alpha, start }) =>
    steppedLine(quasiHyperbolic, { beta, nu, eta: alpha }, wavySlope, { start, steps: 30 }),
  tolerance: () => 1e-11,
  toleranceReason: 'Thirty steps of numbers of size 10 round that much, with γ up to 20.',
});
