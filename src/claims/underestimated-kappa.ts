import { heavyBall } from '../methods/heavy-ball.ts';
import { fromInterval } from '../spectrum/from-interval.ts';
import { optimalTuning } from '../tuning/optimal-tuning.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { measuredRate } from './measured-rate.ts';

/** What an underestimate of κ costs. */
export const underestimatedKappa: Claim = defineClaim({
  id: 'underestimated-kappa',
  statement: {
    plain:
      'Heavy ball tuned with the right L to an f times too small κ keeps √f − √(f − 1) of its speed in the limit of large κ: ' +
      'f = 4 costs a factor of 3.7, where an overestimate costs 2.',
    tex: String.raw`\hat\kappa = \kappa/f,\ f \ge 1 \implies \frac{-\ln\rho}{-\ln\rho^*} \to \sqrt f - \sqrt{f - 1} \quad (\kappa \to \infty)`,
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
  predicted: ({ factor }) => [Math.sqrt(factor) - Math.sqrt(factor - 1)],
  measured: ({ factor, kappa }) => [shareOfSpeed(kappa, kappa / factor)],
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
