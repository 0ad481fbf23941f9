import { certify } from '../certificates/certify.ts';
import { gradientDescent } from '../methods/gradient-descent.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';

/** Gradient descent loses nothing beyond quadratics. */
export const gradientDescentBeyondQuadratics: Claim = defineClaim({
  id: 'gradient-descent-beyond-quadratics',
  statement: {
    plain:
      'On all smooth strongly convex functions gradient descent has the rates that it has on quadratics: (κ − 1)/(κ + 1) with η = 2/(L + μ), and 1 − 1/κ with η = 1/L.',
    tex: String.raw`\rho = \frac{\kappa - 1}{\kappa + 1} \text{ for } \eta = \frac{2}{L + \mu}, \qquad \rho = 1 - \frac1\kappa \text{ for } \eta = \frac1L`,
  },
  source: 'nesterov2004',
  domain: {
    variables: { kappa: { least: 1.01, most: 1e8, scale: 'log' } },
    words: 'μ = 1, L = κ; 1 − ρ for both, certified by the circle criterion',
  },
  expected: 'holds',
  predicted: ({ kappa }) => [2 / (kappa + 1), 1 / kappa],
  measured({ kappa }) {
    return [2 / (kappa + 1), 1 / kappa].map((eta) => {
      const result = certify(gradientDescent, { eta }, { mu: 1, L: kappa }, { kind: 'sector' });
      return result.certified ? result.rateGap : NaN;
    });
  },
  tolerance: ({ kappa }) => 1e-8 / kappa,
  toleranceReason: 'What the search for the rate is right to.',
});
