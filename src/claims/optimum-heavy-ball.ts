import { heavyBall } from '../methods/heavy-ball.ts';
import { fromInterval } from '../spectrum/from-interval.ts';
import { optimalTuning } from '../tuning/optimal-tuning.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { measuredOptimum, OPTIMUM_VARIABLES } from './measured-optimum.ts';
import { DOUBLE_ROOT_TOLERANCE } from './stepped-companion.ts';

/** Polyak's constants. */
export const optimumHeavyBall: Claim = defineClaim({
  id: 'optimum-heavy-ball',
  statement: {
    plain:
      'With β = ((√κ − 1)/(√κ + 1))² and η = 4/(√L + √μ)² heavy ball has rate (√κ − 1)/(√κ + 1) on [μ, L], and no (β, η) ' +
      'around has a smaller one.',
    tex: String.raw`\beta = \rho^2,\ \eta = \frac{4}{(\sqrt L + \sqrt\mu)^2} \implies \rho = \frac{\sqrt\kappa - 1}{\sqrt\kappa + 1}`,
  },
  source: 'polyak1964',
  domain: {
    variables: OPTIMUM_VARIABLES,
    words: 'L = κμ; neighbours at that distance in (β, ln η)',
  },
  expected: 'holds',
  predicted({ kappa, mu }) {
    const { rate } = optimalTuning(heavyBall, fromInterval(mu, kappa * mu));
    return [rate, rate];
  },
  measured: (instance) => measuredOptimum(heavyBall, instance),
  tolerance: () => DOUBLE_ROOT_TOLERANCE,
  toleranceReason: 'Both ends have a double root, of which a general eigenvalue routine keeps half the digits.',
});
