import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { steppedVelocities } from './stepped-velocities.ts';

/** A window of 1/(1 − β) holds two thirds of the weight. */
export const windowCoversTheGradients: Claim = defineClaim({
  id: 'window-covers-the-gradients',
  statement: {
    plain:
      'Momentum β averages over the last 1/(1 − β) gradients: 10 at β = 0.9, 100 at 0.99; older ones hardly count.',
    tex: String.raw`\sum_{i < 1/(1-\beta)} \beta^i \approx \sum_{i} \beta^i`,
  },
  source: 'widely repeated; settled by `qian1999`',
  domain: {
    variables: { window: { least: 2, most: 100, scale: 'integer' } },
    words: 'β = 1 − 1/window; the share of the weight on the last `window` gradients, which tends to 1 − 1/e',
  },
  expected: 'refuted',
  witness: { window: 10 },
  predicted: () => [1],
  measured({ window }) {
    const velocities = steppedVelocities(1 - 1 / window, new Array<number>(40 * window).fill(1));
    return [(velocities[window - 1] ?? NaN) / (velocities.at(-1) ?? NaN)];
  },
  tolerance: () => 0.1,
  toleranceReason: 'Older ones hardly count: less than a tenth of the weight is on them.',
});
