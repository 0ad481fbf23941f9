import { nesterov } from '../methods/nesterov.ts';
import { fromInterval } from '../spectrum/from-interval.ts';
import { maxStableEta } from '../stability/max-stable-eta.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { measuredRate } from './measured-rate.ts';
import { DOUBLE_ROOT_TOLERANCE } from './stepped-companion.ts';

/** Momentum narrows Nesterov's range of learning rates. */
export const nesterovStabilityLimit: Claim = defineClaim({
  id: 'nesterov-stability-limit',
  statement: {
    plain:
      'With |β| < 1 Nesterov’s method is stable exactly for 0 < ηL < 2(1 + β)/(1 + 2β), or 1 − 1/β where β < −1/3.',
    tex: String.raw`\eta L < \frac{2 + 2\beta}{1 + 2\beta}\ (\beta \ge -\tfrac13), \qquad \eta L < 1 - \frac1\beta\ (\beta < -\tfrac13)`,
  },
  source: 'jury1964',
  domain: {
    variables: {
      beta: { least: -1, most: 1, scale: 'linear' },
      etaL: { least: 1e-3, most: 4.5, scale: 'linear' },
      kappa: { least: 1, most: 1e4, scale: 'log' },
    },
    words: 'β from −1 to 1; L = 1, μ = 1/κ; η = etaL',
  },
  expected: 'holds',
  predicted: ({ beta, etaL, kappa }) => [Number(etaL < maxStableEta(nesterov, { beta }, fromInterval(1 / kappa, 1)))],
  measured: ({ beta, etaL, kappa }) => [Number(rateAt(beta, etaL, kappa) < 1)],
  tolerance: ({ beta, etaL, kappa }) => (Math.abs(rateAt(beta, etaL, kappa) - 1) < DOUBLE_ROOT_TOLERANCE ? 1 : 0),
  toleranceReason: 'Yes or no, except where the general eigenvalue routine cannot tell the rate from 1.',
});

function rateAt(beta: number, eta: number, kappa: number): number {
  return measuredRate(nesterov, { beta, eta }, { mu: 1 / kappa, L: 1 });
}
