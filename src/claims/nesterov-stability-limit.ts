import { nesterov } from '../methods/nesterov.ts';
import { fromInterval } from '../spectrum/from-interval.ts';
import { maxStableEta } from '../stability/max-stable-eta.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { measuredStability, STABILITY_VARIABLES, STABILITY_WORDS } from './measured-stability.ts';

/** Momentum narrows Nesterov's range of learning rates. */
export const nesterovStabilityLimit: Claim = defineClaim({
  id: 'nesterov-stability-limit',
  statement: {
    plain:
      'With |β| < 1 Nesterov’s method is stable exactly for 0 < ηL < 2(1 + β)/(1 + 2β), or 1 − 1/β where β < −1/3.',
    tex: String.raw`\eta L < \frac{2 + 2\beta}{1 + 2\beta}\ (\beta \ge -\tfrac13), \qquad \eta L < 1 - \frac1\beta\ (\beta < -\tfrac13)`,
  },
  source: 'jury1964',
  domain: { variables: STABILITY_VARIABLES, words: STABILITY_WORDS },
  expected: 'holds',
  predicted: ({ beta, etaL, kappa }) => [Number(etaL < maxStableEta(nesterov, { beta }, fromInterval(1 / kappa, 1)))],
  measured: (instance) => [Number(measuredStability(nesterov, instance).isStable)],
  tolerance: (instance) => (measuredStability(nesterov, instance).isClear ? 0 : 1),
  toleranceReason: 'Yes or no, except where the general eigenvalue routine cannot tell the rate from 1.',
});
