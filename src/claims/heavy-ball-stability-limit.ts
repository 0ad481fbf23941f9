import { heavyBall } from '../methods/heavy-ball.ts';
import { fromInterval } from '../spectrum/from-interval.ts';
import { maxStableEta } from '../stability/max-stable-eta.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { measuredRate } from './measured-rate.ts';
import { DOUBLE_ROOT_TOLERANCE } from './stepped-companion.ts';

/** Momentum widens heavy ball's range of learning rates. */
export const heavyBallStabilityLimit: Claim = defineClaim({
  id: 'heavy-ball-stability-limit',
  statement: {
    plain: 'With |β| < 1 heavy ball is stable exactly for 0 < η < 2(1 + β)/L: the limit grows with momentum.',
    tex: String.raw`|\beta| < 1:\quad \rho < 1 \iff 0 < \eta < 2(1+\beta)/L`,
  },
  source: 'polyak1964',
  domain: {
    variables: {
      beta: { least: -1, most: 1, scale: 'linear' },
      etaL: { least: 1e-3, most: 4.5, scale: 'linear' },
      kappa: { least: 1, most: 1e4, scale: 'log' },
    },
    words: 'β from −1 to 1; L = 1, μ = 1/κ; η = etaL',
  },
  expected: 'holds',
  predicted: ({ beta, etaL, kappa }) => [Number(etaL < maxStableEta(heavyBall, { beta }, fromInterval(1 / kappa, 1)))],
  measured: ({ beta, etaL, kappa }) => [Number(rateAt(beta, etaL, kappa) < 1)],
  tolerance: ({ beta, etaL, kappa }) => (Math.abs(rateAt(beta, etaL, kappa) - 1) < DOUBLE_ROOT_TOLERANCE ? 1 : 0),
  toleranceReason: 'Yes or no, except where the general eigenvalue routine cannot tell the rate from 1.',
});

function rateAt(beta: number, eta: number, kappa: number): number {
  return measuredRate(heavyBall, { beta, eta }, { mu: 1 / kappa, L: 1 });
}
