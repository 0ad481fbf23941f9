import { bufferRun, changingRates } from './buffer-run.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';

const STEPS = 40;

/** What makes the two spellings one again. */
export const compensatedMomentum: Claim = defineClaim({
  id: 'compensated-momentum',
  statement: {
    plain:
      'A learning rate that changes outside the velocity is one inside it with momentum βη_k/η_{k−1} in the steps in which it changes, for any gradient.',
    tex: String.raw`v \leftarrow \beta v + g,\ \theta \leftarrow \theta - \eta_k v \iff v \leftarrow \beta\tfrac{\eta_k}{\eta_{k-1}} v + \eta_k g,\ \theta \leftarrow \theta - v`,
  },
  source: 'sutskever2013',
  domain: {
    variables: {
      beta: { least: 0.1, most: 0.95, scale: 'linear' },
      eta: { least: 0.01, most: 0.2, scale: 'log' },
      factor: { least: 0.1, most: 1, scale: 'log' },
    },
    words:
      'sinh θ + 0.2 cos 3θ as gradient, from rest; θ after 20, 25, 35 and 40 steps, the rate multiplied by factor in steps 21 to 30',
  },
  expected: 'holds',
  predicted({ beta, eta, factor }) {
    const rates = changingRates(eta, factor, STEPS);
    const momenta = rates.map((rate, i) => (beta * rate) / (rates[i - 1] ?? rate));
    return sampled(bufferRun('inside', rates, momenta));
  },
  measured({ beta, eta, factor }) {
    return sampled(bufferRun('outside', changingRates(eta, factor, STEPS), new Array<number>(STEPS).fill(beta)));
  },
  tolerance: () => 1e-12,
  toleranceReason: 'The roundings of 40 steps of size 1.',
});

function sampled(run: readonly number[]): readonly number[] {
  return [19, 24, 34, 39].map((i) => run[i] ?? NaN);
}
