import { heavyBall } from '../methods/heavy-ball.ts';
import { nesterov } from '../methods/nesterov.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { measuredBestRate } from './measured-best-rate.ts';

/** The price of looking ahead on ill-conditioned quadratics. */
export const bestNesterovCostsRootThree: Claim = defineClaim({
  id: 'best-nesterov-costs-root-three',
  statement: {
    plain:
      'On ill-conditioned quadratics the best Nesterov method needs √3 times the iterations of the best heavy ball.',
    tex: String.raw`\frac{\ln\rho^*_{\text{heavy ball}}}{\ln\rho^*_{\text{Nesterov}}} = \sqrt3 - \frac{1}{\sqrt\kappa} + O(\kappa^{-1})`,
  },
  source: 'lessard2016',
  domain: {
    variables: { kappa: { least: 100, most: 1e6, scale: 'log' } },
    words: 'μ = 1, L = κ; the ratio of asymptotic iteration counts',
  },
  expected: 'holds',
  predicted: ({ kappa }) => [Math.sqrt(3) - 1 / Math.sqrt(kappa)],
  measured: ({ kappa }) => [Math.log(measuredBestRate(heavyBall, kappa)) / Math.log(measuredBestRate(nesterov, kappa))],
  tolerance: ({ kappa }) => 1 / kappa + 1e-6 * Math.sqrt(kappa),
  toleranceReason: 'The next term of the series, and half the digits of a double root against 1 − ρ ≈ 2/√κ.',
});
