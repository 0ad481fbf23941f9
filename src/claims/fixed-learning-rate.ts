import { heavyBall } from '../methods/heavy-ball.ts';
import { fromInterval } from '../spectrum/from-interval.ts';
import { bestBetaFor } from '../tuning/best-beta-for.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { measuredRate } from './measured-rate.ts';
import { DOUBLE_ROOT_TOLERANCE } from './stepped-companion.ts';

/** The best momentum for a given learning rate. */
export const fixedLearningRate: Claim = defineClaim({
  id: 'fixed-learning-rate',
  statement: {
    plain:
      'For given η < 4/L the best momentum of heavy ball critically damps the worse end: β = ρ² with ' +
      'ρ = max(|1 − √(ημ)|, |1 − √(ηL)|), and that is its rate.',
    tex: String.raw`\min_\beta \rho = \max\big(|1 - \sqrt{\eta\mu}|,\ |1 - \sqrt{\eta L}|\big) = \sqrt\beta`,
  },
  source: 'polyak1964',
  domain: {
    variables: {
      etaL: { least: 1e-3, most: 3.99, scale: 'log' },
      kappa: { least: 1, most: 1e4, scale: 'log' },
      distance: { least: 1e-3, most: 1, scale: 'log' },
    },
    words: 'L = 1, μ = 1/κ, η = etaL below 4/L; neighbours at that distance in β, on both sides',
  },
  expected: 'holds',
  predicted({ etaL, kappa }) {
    const { rate } = bestBetaFor(heavyBall, etaL, fromInterval(1 / kappa, 1));
    return [rate, rate];
  },
  measured({ etaL, kappa, distance }) {
    const { beta = NaN } = bestBetaFor(heavyBall, etaL, fromInterval(1 / kappa, 1)).parameters;
    const rates = [0, -distance, distance].map((change) =>
      measuredRate(heavyBall, { beta: beta + change, eta: etaL }, { mu: 1 / kappa, L: 1 }),
    );
    return [rates[0] ?? NaN, Math.min(...rates)];
  },
  tolerance: () => DOUBLE_ROOT_TOLERANCE,
  toleranceReason: 'The worse end is critically damped: a general eigenvalue routine keeps half the digits.',
});
