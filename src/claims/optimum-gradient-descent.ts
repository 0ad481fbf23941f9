import { gradientDescent } from '../methods/gradient-descent.ts';
import { fromInterval } from '../spectrum/from-interval.ts';
import { optimalTuning } from '../tuning/optimal-tuning.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { OPTIMUM_VARIABLES } from './measured-optimum.ts';
import { measuredRate } from './measured-rate.ts';

/** The best learning rate of gradient descent. */
export const optimumGradientDescent: Claim = defineClaim({
  id: 'optimum-gradient-descent',
  statement: {
    plain: 'With η = 2/(L + μ) gradient descent has rate (κ − 1)/(κ + 1) on [μ, L], and no η around has a smaller one.',
    tex: String.raw`\eta = \frac{2}{L + \mu} \implies \rho = \frac{\kappa - 1}{\kappa + 1}`,
  },
  source: 'nesterov2004',
  domain: {
    variables: OPTIMUM_VARIABLES,
    words: 'L = κμ; neighbours at that distance in ln η, on both sides',
  },
  expected: 'holds',
  predicted({ kappa, mu }) {
    const { rate } = optimalTuning(gradientDescent, fromInterval(mu, kappa * mu));
    return [rate, rate];
  },
  measured({ kappa, mu, distance }) {
    const interval = fromInterval(mu, kappa * mu);
    const best = optimalTuning(gradientDescent, interval).parameters.eta;
    const rateAt = (change: number, samples: number): number =>
      measuredRate(gradientDescent, { eta: best * Math.exp(change) }, interval, samples);
    return [rateAt(0, 5), Math.min(...[-distance, 0, distance].map((change) => rateAt(change, 2)))];
  },
  tolerance: () => 1e-12,
  toleranceReason: 'The roots 1 − ηλ and 0 are apart, so that the eigenvalue routine errs by rounding alone.',
});
