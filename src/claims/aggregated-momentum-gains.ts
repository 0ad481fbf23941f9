import { aggregatedMomentum } from '../methods/aggregated-momentum.ts';
import type { StepState } from '../methods/method.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';

/** Steps after which nothing is left of the start. */
const STEPS = 800;

/** How far aggregated momentum goes in the long run. */
export const aggregatedMomentumGains: Claim = defineClaim({
  id: 'aggregated-momentum-gains',
  statement: {
    plain:
      'In the long run aggregated momentum goes η times the mean of 1/(1 − βᵢ) a step along constant gradients 1, and η times the mean ' +
      'of 1/(1 + βᵢ) under gradients ±1 in turn.',
    tex: String.raw`|\theta_{k+1} - \theta_k| \to \frac{\eta}{K}\sum_i \frac{1}{1 - \beta_i},\ \frac{\eta}{K}\sum_i \frac{1}{1 + \beta_i}`,
  },
  source: 'lucas2019',
  domain: {
    variables: {
      fast: { least: -0.5, most: 0.5, scale: 'linear' },
      slow: { least: 0.6, most: 0.95, scale: 'linear' },
    },
    words: `β₁ = fast, β₂ = slow, η = 1; after ${STEPS} steps`,
  },
  expected: 'holds',
  predicted: ({ fast, slow }) => [(1 / (1 - fast) + 1 / (1 - slow)) / 2, (1 / (1 + fast) + 1 / (1 + slow)) / 2],
  measured: ({ fast, slow }) =>
    [1, -1].map((sign) => {
      let state: StepState = { current: [0], previous: [0] };
      for (let k = 0; k < STEPS; k++) {
        state = aggregatedMomentum.step({ betas: [fast, slow], eta: 1 }, { ...state, current: [0] }, () => [sign ** k]);
      }
      return Math.abs(state.current[0] ?? NaN);
    }),
  tolerance: () => 1e-13,
  toleranceReason: 'Roundings of buffers up to 20 fade with them.',
});
