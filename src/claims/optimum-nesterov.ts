import { nesterov } from '../methods/nesterov.ts';
import { fromInterval } from '../spectrum/from-interval.ts';
import { optimalTuning } from '../tuning/optimal-tuning.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { measuredOptimum, OPTIMUM_VARIABLES } from './measured-optimum.ts';
import { DOUBLE_ROOT_TOLERANCE } from './stepped-companion.ts';

/** Nesterov's method at its best on quadratics. */
export const optimumNesterov: Claim = defineClaim({
  id: 'optimum-nesterov',
  statement: {
    plain:
      'With η = 4/(3L + μ) and β = (√(3κ + 1) − 2)/(√(3κ + 1) + 2) Nesterov’s method has rate 1 − 2/√(3κ + 1) on [μ, L], ' +
      'and no (β, η) around has a smaller one.',
    tex: String.raw`\eta = \frac{4}{3L + \mu},\ \beta = \frac{\sqrt{3\kappa+1} - 2}{\sqrt{3\kappa+1} + 2} \implies \rho = 1 - \frac{2}{\sqrt{3\kappa+1}}`,
  },
  source: 'lessard2016',
  domain: {
    variables: OPTIMUM_VARIABLES,
    words: 'L = κμ; neighbours at that distance in (β, ln η)',
  },
  expected: 'holds',
  predicted({ kappa, mu }) {
    const { rate } = optimalTuning(nesterov, fromInterval(mu, kappa * mu));
    return [rate, rate];
  },
  measured: (instance) => measuredOptimum(nesterov, instance),
  tolerance: () => DOUBLE_ROOT_TOLERANCE,
  toleranceReason: 'μ has a double root, of which a general eigenvalue routine keeps half the digits.',
});
