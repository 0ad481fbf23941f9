import { nesterov } from '../methods/nesterov.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { DOUBLE_ROOT_TOLERANCE, measuredRadius } from './stepped-companion.ts';

/** Nesterov's method may be stable with β > 1. */
export const nesterovBeyondOne: Claim = defineClaim({
  id: 'nesterov-beyond-one',
  statement: {
    plain: 'With β > 1 Nesterov’s method is stable exactly for 1 − 1/β < ηλ < 2(1 + β)/(1 + 2β).',
    tex: String.raw`\beta > 1:\quad \rho < 1 \iff 1 - \frac1\beta < \eta\lambda < \frac{2 + 2\beta}{1 + 2\beta}`,
  },
  source: 'jury1964',
  domain: {
    variables: {
      beta: { least: 1, most: 10, scale: 'log' },
      etaLambda: { least: 1e-3, most: 2, scale: 'linear' },
    },
    words: 'β > 1 and ηλ > 0; λ = 1',
  },
  expected: 'holds',
  predicted: ({ beta, etaLambda }) => [Number(1 - 1 / beta < etaLambda && etaLambda < (2 + 2 * beta) / (1 + 2 * beta))],
  measured: ({ beta, etaLambda }) => [Number(measuredRadius(nesterov, { beta, eta: etaLambda }, 1) < 1)],
  tolerance({ beta, etaLambda }) {
    const radius = measuredRadius(nesterov, { beta, eta: etaLambda }, 1);
    return Math.abs(radius - 1) < DOUBLE_ROOT_TOLERANCE ? 1 : 0;
  },
  toleranceReason: 'Yes or no, except where the general eigenvalue routine cannot tell ρ from 1.',
});
