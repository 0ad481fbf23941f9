import { aggregatedMomentum } from '../methods/aggregated-momentum.ts';
import { analyzeMode } from '../stability/analyze-mode.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { characteristicMinors, steppedState } from './stepped-state.ts';

/** What two velocities do to one mode. */
export const aggregatedMomentumRoots: Claim = defineClaim({
  id: 'aggregated-momentum-roots',
  statement: {
    plain:
      'On curvature λ aggregated momentum with β₁ ≠ β₂ multiplies its modes by the roots of ' +
      '(z − 1)(z − β₁)(z − β₂) + ½ηλz(2z − β₁ − β₂).',
    tex: String.raw`(z - 1)(z - \beta_1)(z - \beta_2) + \tfrac12 \eta\lambda z (2z - \beta_1 - \beta_2) = 0`,
  },
  source: 'lucas2019',
  domain: {
    variables: {
      fast: { least: -0.5, most: 0.5, scale: 'linear' },
      slow: { least: 0.6, most: 1, scale: 'linear' },
      x: { least: -1, most: 6, scale: 'linear' },
    },
    words: 'β₁ = fast, β₂ = slow, η = 0.5, λ = 2x',
  },
  expected: 'holds',
  predicted: ({ fast, slow, x }) =>
    analyzeMode(aggregatedMomentum, { betas: [fast, slow], eta: 0.5 }, 2 * x).coefficients.slice(1),
  measured: ({ fast, slow, x }) =>
    characteristicMinors(steppedState(aggregatedMomentum, { betas: [fast, slow], eta: 0.5 }, 2 * x)),
  tolerance: () => 1e-13,
  toleranceReason: 'Some thirty roundings of numbers up to 20.',
});
