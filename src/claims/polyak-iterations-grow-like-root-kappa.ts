import { heavyBall } from '../methods/heavy-ball.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { measuredBestRate } from './measured-best-rate.ts';

/** What is proportional to √κ: the number of iterations. */
export const polyakIterationsGrowLikeRootKappa: Claim = defineClaim({
  id: 'polyak-iterations-grow-like-root-kappa',
  statement: {
    plain:
      'With its best constants heavy ball needs √κ/2 iterations per factor e of the error, for large κ and in the limit of many.',
    tex: String.raw`\frac{1}{-\ln\rho} = \frac{\sqrt\kappa}{2}\Big(1 - \frac{1}{3\kappa} + \dots\Big)`,
  },
  source: 'polyak1964',
  domain: {
    variables: { kappa: { least: 10, most: 1e6, scale: 'log' } },
    words: 'μ = 1, L = κ; the number of iterations divided by √κ',
  },
  expected: 'holds',
  predicted: () => [1 / 2],
  measured: ({ kappa }) => [-1 / Math.log(measuredBestRate(heavyBall, kappa)) / Math.sqrt(kappa)],
  tolerance: ({ kappa }) => 1 / (5 * kappa) + 1e-7 * Math.sqrt(kappa),
  toleranceReason:
    'The next term of the series, 1/(6κ), and half the digits of a double root against 1 − ρ = 2/(√κ + 1).',
});
