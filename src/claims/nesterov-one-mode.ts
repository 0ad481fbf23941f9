import { nesterov } from '../methods/nesterov.ts';
import { fromInterval } from '../spectrum/from-interval.ts';
import { bestBetaFor } from '../tuning/best-beta-for.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { DOUBLE_ROOT_TOLERANCE, measuredRadius } from './stepped-companion.ts';

/** The best momentum of Nesterov's method for one curvature. */
export const nesterovOneMode: Claim = defineClaim({
  id: 'nesterov-one-mode',
  statement: {
    plain:
      'On one curvature with ηλ < 1 the best momentum of Nesterov’s method is (1 − √(ηλ))/(1 + √(ηλ)), with ρ = 1 − √(ηλ).',
    tex: String.raw`\min_\beta \rho = 1 - \sqrt{\eta\lambda} \quad \text{at } \beta = \frac{1 - \sqrt{\eta\lambda}}{1 + \sqrt{\eta\lambda}}`,
  },
  source: 'odonoghue2015',
  domain: {
    variables: {
      etaLambda: { least: 1e-4, most: 0.99, scale: 'log' },
      distance: { least: 1e-3, most: 1, scale: 'log' },
    },
    words: 'λ = 1; neighbours at that distance in β, on both sides',
  },
  expected: 'holds',
  predicted: ({ etaLambda }) => [1 - Math.sqrt(etaLambda), 1 - Math.sqrt(etaLambda)],
  measured({ etaLambda, distance }) {
    const { beta = NaN } = bestBetaFor(nesterov, etaLambda, fromInterval(1, 1)).parameters;
    const radii = [0, -distance, distance].map((change) =>
      measuredRadius(nesterov, { beta: beta + change, eta: etaLambda }, 1),
    );
    return [radii[0] ?? NaN, Math.min(...radii)];
  },
  tolerance: () => DOUBLE_ROOT_TOLERANCE,
  toleranceReason: 'The optimum is a double root, of which a general eigenvalue routine keeps half the digits.',
});
