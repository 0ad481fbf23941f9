import { heavyBall } from '../methods/heavy-ball.ts';
import { fromInterval } from '../spectrum/from-interval.ts';
import { misjudgedKappa } from '../tuning/misjudged-kappa.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { shareOfSpeed } from './share-of-speed.ts';

/** What an overestimate of κ costs. */
export const overestimatedKappa: Claim = defineClaim({
  id: 'overestimated-kappa',
  statement: {
    plain:
      'Heavy ball tuned with the right L to an f times too large κ is slower by a factor of √f in the limit of large κ: f = 4 ' +
      'doubles the iterations.',
    tex: String.raw`\hat\kappa = f\kappa,\ f \ge 1 \implies \frac{-\ln\rho}{-\ln\rho^*} \to \frac{1}{\sqrt f} \quad (\kappa \to \infty)`,
  },
  source: 'direct substitution in p(z)',
  domain: {
    variables: {
      factor: { least: 1, most: 10, scale: 'log' },
      kappa: { least: 1e3, most: 1e6, scale: 'log' },
    },
    words: 'L = 1, μ = 1/κ; beside the limit and beside what the library finds for this κ',
  },
  expected: 'holds',
  predicted({ factor, kappa }) {
    const { decayRatio } = misjudgedKappa(heavyBall, fromInterval(1 / kappa, 1), factor);
    return [1 / Math.sqrt(factor), decayRatio];
  },
  measured({ factor, kappa }) {
    const share = shareOfSpeed(kappa, factor * kappa);
    return [share, share];
  },
  tolerance: ({ kappa }) => 1 / kappa + 1e-7 * Math.sqrt(kappa),
  toleranceReason: 'The next order in 1/κ, and half of the digits of a double root relative to ln ρ.',
});
