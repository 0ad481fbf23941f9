import { bufferRun, changingRates } from './buffer-run.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';

const STEPS = 40;

/** Two spellings of momentum that are one as long as nothing changes. */
export const rateInsideOrOutside: Claim = defineClaim({
  id: 'rate-inside-or-outside',
  statement: {
    plain:
      'It makes no difference whether the learning rate multiplies the gradient on its way into the velocity or the velocity on its way out.',
    tex: String.raw`v \leftarrow \beta v + \eta g,\ \theta \leftarrow \theta - v \iff v \leftarrow \beta v + g,\ \theta \leftarrow \theta - \eta v`,
  },
  source: 'widely repeated; settled by `paszke2019`',
  domain: {
    variables: {
      beta: { least: 0.1, most: 0.95, scale: 'linear' },
      eta: { least: 0.01, most: 0.2, scale: 'log' },
      factor: { least: 0.1, most: 1, scale: 'log' },
      isChanging: { least: 0, most: 1, scale: 'integer' },
    },
    words:
      'sinh θ + 0.2 cos 3θ as gradient, 40 steps from rest; the rate is multiplied by factor for a quarter of them if isChanging is 1; the largest distance of the two runs',
  },
  expected: 'holds-only-if',
  condition: { words: 'the learning rate does not change', holds: ({ isChanging }) => isChanging === 0 },
  witness: { beta: 0.9, eta: 0.1, factor: 0.1, isChanging: 1 },
  predicted: () => [0],
  measured({ beta, eta, factor, isChanging }) {
    const rates = changingRates(eta, isChanging === 1 ? factor : 1, STEPS);
    const momenta = new Array<number>(STEPS).fill(beta);
    const outside = bufferRun('outside', rates, momenta);
    return [Math.max(...bufferRun('inside', rates, momenta).map((theta, i) => Math.abs(theta - (outside[i] ?? NaN))))];
  },
  tolerance: () => 1e-12,
  toleranceReason: 'The roundings of 40 steps of size 1.',
});
