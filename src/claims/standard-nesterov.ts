import { nesterov } from '../methods/nesterov.ts';
import { fromInterval } from '../spectrum/from-interval.ts';
import { standardTuning } from '../tuning/standard-tuning.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { measuredRate } from './measured-rate.ts';
import { DOUBLE_ROOT_TOLERANCE } from './stepped-companion.ts';

/** Nesterov's method with the constants of the textbooks. */
export const standardNesterov: Claim = defineClaim({
  id: 'standard-nesterov',
  statement: {
    plain: 'With η = 1/L and β = (√κ − 1)/(√κ + 1) Nesterov’s method has rate 1 − 1/√κ on the quadratics over [μ, L].',
    tex: String.raw`\eta = \frac1L,\ \beta = \frac{\sqrt\kappa - 1}{\sqrt\kappa + 1} \implies \rho = 1 - \frac{1}{\sqrt\kappa}`,
  },
  source: 'nesterov2004',
  domain: {
    variables: {
      kappa: { least: 1, most: 1e6, scale: 'log' },
      mu: { least: 1e-2, most: 1e2, scale: 'log' },
    },
    words: 'L = κμ',
  },
  expected: 'holds',
  predicted: ({ kappa, mu }) => [standardTuning(nesterov, fromInterval(mu, kappa * mu)).rate],
  measured({ kappa, mu }) {
    const interval = fromInterval(mu, kappa * mu);
    return [measuredRate(nesterov, standardTuning(nesterov, interval).parameters, interval, 9)];
  },
  tolerance: () => DOUBLE_ROOT_TOLERANCE,
  toleranceReason: 'μ has a double root, of which a general eigenvalue routine keeps half the digits.',
});
