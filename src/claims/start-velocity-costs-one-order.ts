import { heavyBall } from '../methods/heavy-ball.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { GAP_VARIABLES, GAP_WORDS, measuredGapOrder } from './measured-gap-order.ts';

/** Iterates from rest do not follow the ODE from rest. */
export const startVelocityCostsOneOrder: Claim = defineClaim({
  id: 'start-velocity-costs-one-order',
  statement: {
    plain:
      'Started with velocity 0 instead of −(h/2)√β ∇f(θ₀), the ODE is only within O(h) of the iterates of heavy ball from rest, also with the conformal matching.',
    tex: String.raw`v_0 = 0,\ \theta_{-1} = \theta_0 \implies \max_k \lVert\theta_k - \theta(kh)\rVert = O(h),\ \text{not}\ O(h^2)`,
  },
  source: 'hairer2006',
  domain: { variables: GAP_VARIABLES, words: GAP_WORDS },
  expected: 'holds',
  predicted: () => [1],
  measured: (instance) => [
    measuredGapOrder(heavyBall, instance, { matching: 'conformal', velocity: (_, gradient) => gradient.map(() => 0) }),
  ],
  tolerance: () => 0.25,
  toleranceReason:
    'The next power of h has coefficients of moderate size: at h = 1/16 it moves the observed order by less than a quarter.',
});
