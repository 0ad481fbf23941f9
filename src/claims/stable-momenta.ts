import { heavyBall } from '../methods/heavy-ball.ts';
import { fromInterval } from '../spectrum/from-interval.ts';
import { stableBetaInterval } from '../stability/stable-beta-interval.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { measuredRate } from './measured-rate.ts';
import { DOUBLE_ROOT_TOLERANCE } from './stepped-companion.ts';

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
      beta: { least: -1.5, most: 1.5, scale: 'linear' },
      etaL: { least: 1e-3, most: 5, scale: 'linear' },
      kappa: { least: 1, most: 1e4, scale: 'log' },
    },
    words: 'any β; L = 1, μ = 1/κ; η = etaL',
  },
  expected: 'holds',
  predicted({ beta, etaL, kappa }) {
    const momenta = stableBetaInterval(heavyBall, etaL, fromInterval(1 / kappa, 1));
    return [Number(momenta !== null && momenta.lower < beta && beta < momenta.upper)];
  },
  measured: ({ beta, etaL, kappa }) => [Number(rateAt(beta, etaL, kappa) < 1)],
  tolerance: ({ beta, etaL, kappa }) => (Math.abs(rateAt(beta, etaL, kappa) - 1) < DOUBLE_ROOT_TOLERANCE ? 1 : 0),
  toleranceReason: 'Yes or no, except where the general eigenvalue routine cannot tell the rate from 1.',
});

function rateAt(beta: number, eta: number, kappa: number): number {
  return measuredRate(heavyBall, { beta, eta }, { mu: 1 / kappa, L: 1 });
}
