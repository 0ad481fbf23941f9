import { heavyBall } from '../methods/heavy-ball.ts';
import { fromInterval } from '../spectrum/from-interval.ts';
import { maxStableEta } from '../stability/max-stable-eta.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { measuredStability, STABILITY_VARIABLES, STABILITY_WORDS } from './measured-stability.ts';

/** Momentum widens heavy ball's range of learning rates. */
export const heavyBallStabilityLimit: Claim = defineClaim({
  id: 'heavy-ball-stability-limit',
  statement: {
    plain: 'With |β| < 1 heavy ball is stable exactly for 0 < η < 2(1 + β)/L: the limit grows with momentum.',
    tex: String.raw`|\beta| < 1:\quad \rho < 1 \iff 0 < \eta < 2(1+\beta)/L`,
  },
  source: 'polyak1964',
  domain: { variables: STABILITY_VARIABLES, words: STABILITY_WORDS },
  expected: 'holds',
  predicted: ({ beta, etaL, kappa }) => [Number(etaL < maxStableEta(heavyBall, { beta }, fromInterval(1 / kappa, 1)))],
  measured: (instance) => [Number(measuredStability(heavyBall, instance).isStable)],
  tolerance: (instance) => (measuredStability(heavyBall, instance).isClear ? 0 : 1),
  toleranceReason: 'Yes or no, except where the general eigenvalue routine cannot tell the rate from 1.',
});
