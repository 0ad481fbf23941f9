import { heavyBall } from '../methods/heavy-ball.ts';
import { fromInterval } from '../spectrum/from-interval.ts';
import { optimalTuning } from '../tuning/optimal-tuning.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { measuredRate } from './measured-rate.ts';

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
    words: 'L = 1, μ = 1/κ',
  },
  expected: 'holds',
  predicted: ({ factor }) => [1 / Math.sqrt(factor)],
  measured: ({ factor, kappa }) => [shareOfSpeed(kappa, factor * kappa)],
  tolerance: ({ kappa }) => 1 / kappa + 1e-7 * Math.sqrt(kappa),
  toleranceReason: 'The next order in 1/κ, and half of the digits of a double root relative to ln ρ.',
});

/** ln ρ with the constants for `assumed`, relative to that with the right ones. */
function shareOfSpeed(kappa: number, assumed: number): number {
  const interval = { mu: 1 / kappa, L: 1 };
  const rateWith = (belief: number): number => {
    const { parameters } = optimalTuning(heavyBall, fromInterval(1 / belief, 1));
    return measuredRate(heavyBall, parameters, interval);
  };
  return Math.log(rateWith(assumed)) / Math.log(rateWith(kappa));
}
