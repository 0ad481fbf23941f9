import { aggregatedMomentum } from '../methods/aggregated-momentum.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { DOUBLE_ROOT_TOLERANCE, eigenvaluesOf } from './stepped-companion.ts';
import { steppedState } from './stepped-state.ts';

/** Where aggregated momentum stops being stable. */
export const aggregatedMomentumStabilityLimit: Claim = defineClaim({
  id: 'aggregated-momentum-stability-limit',
  statement: {
    plain:
      'With |βᵢ| < 1 aggregated momentum is stable exactly for 0 < ηλ < 2/m, where m is the mean of 1/(1 + βᵢ): the harmonic ' +
      'mean of the heavy balls’ limits 2(1 + βᵢ).',
    tex: String.raw`|\beta_i| < 1:\quad \rho < 1 \iff 0 < \eta\lambda < \frac{2}{\frac1K\sum_i \frac{1}{1 + \beta_i}}`,
  },
  source: 'jury1964',
  domain: {
    variables: {
      fast: { least: -0.9, most: 0.5, scale: 'linear' },
      slow: { least: 0.5, most: 0.999, scale: 'linear' },
      x: { least: 1e-3, most: 5, scale: 'linear' },
    },
    words: 'β₁ = fast, β₂ = slow, η = 1, λ = x',
  },
  expected: 'holds',
  predicted: ({ fast, slow, x }) => [Number(x < 2 / ((1 / (1 + fast) + 1 / (1 + slow)) / 2))],
  measured: (instance) => [Number(radiusOf(instance) < 1)],
  tolerance: (instance) => (Math.abs(radiusOf(instance) - 1) >= DOUBLE_ROOT_TOLERANCE ? 0 : 1),
  toleranceReason: 'Yes or no, except where the general eigenvalue routine cannot tell the rate from 1.',
});

function radiusOf({ fast, slow, x }: { readonly fast: number; readonly slow: number; readonly x: number }): number {
  const matrix = steppedState(aggregatedMomentum, { betas: [fast, slow], eta: 1 }, x);
  return Math.max(...eigenvaluesOf(matrix).map(({ re, im }) => Math.hypot(re, im)));
}
