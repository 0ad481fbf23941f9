import { gradientDescent } from '../methods/gradient-descent.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { measuredRate } from './measured-rate.ts';

/** The textbook factor of gradient descent belongs to one learning rate. */
export const gradientDescentRateOfBestStep: Claim = defineClaim({
  id: 'gradient-descent-rate-of-best-step',
  statement: {
    plain: 'Gradient descent reduces the error of a quadratic by (κ − 1)/(κ + 1) per iteration.',
    tex: String.raw`\rho = \frac{\kappa-1}{\kappa+1}`,
  },
  source: 'widely repeated; settled by `nesterov2004`',
  domain: {
    variables: {
      kappa: { least: 1.5, most: 1e4, scale: 'log' },
      isBest: { least: 0, most: 1, scale: 'integer' },
    },
    words: 'μ = 1, L = κ; η = 2/(L + μ) if isBest is 1, else η = 1/L',
  },
  expected: 'holds-only-if',
  witness: { kappa: 100, isBest: 0 },
  condition: { words: 'η = 2/(L + μ)', holds: ({ isBest }) => isBest === 1 },
  predicted: ({ kappa }) => [(kappa - 1) / (kappa + 1)],
  measured: ({ kappa, isBest }) => [
    measuredRate(gradientDescent, { eta: isBest === 1 ? 2 / (kappa + 1) : 1 / kappa }, { mu: 1, L: kappa }),
  ],
  tolerance: () => 1e-12,
  toleranceReason: 'A few roundings.',
});
