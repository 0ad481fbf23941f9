import { heavyBall } from '../methods/heavy-ball.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { GAP_VARIABLES, GAP_WORDS, measuredGapOrder } from './measured-gap-order.ts';

/** With the textbook’s matching the iterates follow the ODE to first order only. */
export const odeGapOrderTextbook: Claim = defineClaim({
  id: 'ode-gap-order-textbook',
  statement: {
    plain: 'With β = 1 − ch and η = h² the iterates of heavy ball stay within O(h) of the ODE over a fixed time.',
    tex: String.raw`\beta = 1 - ch,\ \eta = h^2 \implies \max_k \lVert\theta_k - \theta(kh)\rVert = O(h)`,
  },
  source: 'hairer2006',
  domain: { variables: GAP_VARIABLES, words: GAP_WORDS },
  expected: 'holds',
  predicted: () => [1],
  measured: (instance) => [measuredGapOrder(heavyBall, instance, 'textbook')],
  tolerance: () => 0.25,
  toleranceReason:
    'The next power of h has coefficients of moderate size: at h = 1/16 it moves the observed order by less than a quarter.',
});
