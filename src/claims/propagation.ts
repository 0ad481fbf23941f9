import { generalMomentum } from '../methods/general-momentum.ts';
import { propagate } from '../mode/propagate.ts';
import { analyzeMode } from '../stability/analyze-mode.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { steppedLine } from './stepped-line.ts';

const VARIABLES = {
  beta: { least: -1, most: 1, scale: 'linear' },
  gamma: { least: -0.5, most: 1, scale: 'linear' },
  etaLambda: { least: -0.1, most: 2, scale: 'linear' },
  current: { least: -1, most: 1, scale: 'linear' },
  previous: { least: -1, most: 1, scale: 'linear' },
  steps: { least: 1, most: 60, scale: 'integer' },
} as const;

type PropagationCase = Readonly<Record<keyof typeof VARIABLES, number>>;

/** The k-th iterate in closed form is the one that stepping reaches. */
export const propagation: Claim = defineClaim({
  id: 'propagation',
  statement: {
    plain: 'The k-th iterate follows from the two roots at once, also through the double root.',
    tex: String.raw`x_k = h_{k-1} (x_1 - z_2 x_0) + z_2^k x_0, \qquad h_{k-1} = \frac{z_1^k - z_2^k}{z_1 - z_2}`,
  },
  source: 'direct substitution in p(z)',
  domain: {
    variables: VARIABLES,
    words: 'the (β, γ, η) family, any start; η = 1',
  },
  expected: 'holds',
  predicted({ beta, gamma, etaLambda, current, previous, steps }) {
    const mode = analyzeMode(generalMomentum, { beta, gamma, eta: 1 }, etaLambda);
    return [propagate(mode, steps, { current, previous }).current];
  },
  measured: (instance) => iteratesOf(instance).slice(-1),
  tolerance: (instance) => 1e-12 * Math.max(Math.abs(instance.previous), ...iteratesOf(instance).map(Math.abs)),
  toleranceReason: 'Sixty iterations round that much of the largest of them.',
});

function iteratesOf({ beta, gamma, etaLambda, current, previous, steps }: PropagationCase): readonly number[] {
  const slope = (x: number): number => etaLambda * x;
  return steppedLine(generalMomentum, { beta, gamma, eta: 1 }, slope, { start: current, previous, steps });
}
