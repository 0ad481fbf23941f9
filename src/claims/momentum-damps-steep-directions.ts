import { gradientDescent } from '../methods/gradient-descent.ts';
import { heavyBall } from '../methods/heavy-ball.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { DOUBLE_ROOT_TOLERANCE, measuredRadius } from './stepped-companion.ts';

/** Momentum makes the oscillation across a ravine slower, not shorter. */
export const momentumDampsSteepDirections: Claim = defineClaim({
  id: 'momentum-damps-steep-directions',
  statement: {
    plain:
      'Momentum damps the oscillation across a steep direction: with the same learning rate the error there dies out faster than with gradient descent.',
    tex: String.raw`1 < \eta\lambda < 2 \implies \rho_{\text{heavy ball}} < |1 - \eta\lambda|`,
  },
  source: 'widely repeated; settled by `polyak1964`',
  domain: {
    variables: {
      beta: { least: 0.1, most: 0.99, scale: 'linear' },
      etaLambda: { least: 1.01, most: 1.99, scale: 'linear' },
    },
    words: 'a direction in which gradient descent overshoots in every step but converges; yes is 1',
  },
  expected: 'refuted',
  witness: { beta: 0.9, etaLambda: 1.5 },
  predicted: () => [1],
  measured: ({ beta, etaLambda }) => [
    Number(
      measuredRadius(heavyBall, { beta, eta: etaLambda }, 1) < measuredRadius(gradientDescent, { eta: etaLambda }, 1),
    ),
  ],
  tolerance: ({ beta, etaLambda }) => (Math.abs(Math.sqrt(beta) - (etaLambda - 1)) < DOUBLE_ROOT_TOLERANCE ? 1 : 0),
  toleranceReason: 'Yes or no, except where the two radii are the same.',
});
