import { heavyBall } from '../methods/heavy-ball.ts';
import { nesterov } from '../methods/nesterov.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { measuredBestRate } from './measured-best-rate.ts';

/** On quadratics the best heavy ball is as fast as any method can be; Nesterov's is not. */
export const nesterovBeatsHeavyBallOnQuadratics: Claim = defineClaim({
  id: 'nesterov-beats-heavy-ball-on-quadratics',
  statement: {
    plain:
      'On quadratics with exact gradients, Nesterov’s method converges faster than heavy ball, each with its best constants.',
    tex: String.raw`\rho^*_{\text{Nesterov}} < \rho^*_{\text{heavy ball}}`,
  },
  source: 'widely repeated; settled by `lessard2016`',
  domain: {
    variables: { kappa: { least: 1.5, most: 1e6, scale: 'log' } },
    words: 'μ = 1, L = κ; yes is 1',
  },
  expected: 'refuted',
  predicted: () => [1],
  measured: ({ kappa }) => [Number(measuredBestRate(nesterov, kappa) < measuredBestRate(heavyBall, kappa))],
  tolerance: () => 0,
  toleranceReason:
    'Yes or no: the two rates differ by far more than the digits that a general eigenvalue routine keeps.',
});
