import { heavyBall } from '../methods/heavy-ball.ts';
import { fromInterval } from '../spectrum/from-interval.ts';
import { stableBetaInterval } from '../stability/stable-beta-interval.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { measuredStability, STABILITY_VARIABLES } from './measured-stability.ts';

/** Which momenta are stable at a learning rate. */
export const stableMomenta: Claim = defineClaim({
  id: 'stable-momenta',
  statement: {
    plain:
      'At a learning rate η heavy ball is stable exactly for max(−1, ηL/2 − 1) < β < 1, hence for no β from η = 4/L on.',
    tex: String.raw`\rho < 1 \iff \max(-1, \tfrac12\eta L - 1) < \beta < 1`,
  },
  source: 'jury1964',
  domain: {
    variables: {
      ...STABILITY_VARIABLES,
      beta: { least: -1.5, most: 1.5, scale: 'linear' },
      etaL: { least: 1e-3, most: 5, scale: 'linear' },
    },
    words: 'any β; L = 1, μ = 1/κ; η = etaL',
  },
  expected: 'holds',
  predicted({ beta, etaL, kappa }) {
    const momenta = stableBetaInterval(heavyBall, etaL, fromInterval(1 / kappa, 1));
    return [Number(momenta !== null && momenta.lower < beta && beta < momenta.upper)];
  },
  measured: (instance) => [Number(measuredStability(heavyBall, instance).isStable)],
  tolerance: (instance) => (measuredStability(heavyBall, instance).isClear ? 0 : 1),
  toleranceReason: 'Yes or no, except where the general eigenvalue routine cannot tell the rate from 1.',
});
