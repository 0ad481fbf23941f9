import { heavyBall } from '../methods/heavy-ball.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { GAP_VARIABLES, GAP_WORDS, measuredGapOrder } from './measured-gap-order.ts';

/** With central differences the iterates follow the ODE to second order. */
export const odeGapOrderCentral: Claim = defineClaim({
  id: 'ode-gap-order-central',
  statement: {
    plain:
      'With β = (1 − ch/2)/(1 + ch/2) and η = h²/(1 + ch/2) the iterates of heavy ball stay within O(h²) of the ODE over a fixed time.',
    tex: String.raw`\beta = \tfrac{1-ch/2}{1+ch/2},\ \eta = \tfrac{h^2}{1+ch/2} \implies \max_k \lVert\theta_k - \theta(kh)\rVert = O(h^2)`,
  },
  source: 'hairer2006',
  domain: { variables: GAP_VARIABLES, words: GAP_WORDS },
  expected: 'holds',
  predicted: () => [2],
  measured: (instance) => [measuredGapOrder(heavyBall, instance, 'central')],
  tolerance: () => 0.25,
  toleranceReason:
    'The next power of h has coefficients of moderate size: at h = 1/16 it moves the observed order by less than a quarter.',
});
