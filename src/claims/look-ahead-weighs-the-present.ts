import { pytorch } from '../methods/conventions/pytorch.ts';
import { frequencyResponseIn } from '../response/frequency-response-in.ts';
import { memoryIn } from '../response/memory-in.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';

/** Steps before the gradients count, and in all. */
const QUIET = 2;
const STEPS = 800;

/** What Nesterov's look-ahead does to the weights of gradients in the steps of the point that frameworks store. */
export const lookAheadWeighsThePresent: Claim = defineClaim({
  id: 'look-ahead-weighs-the-present',
  statement: {
    plain:
      'A step of PyTorch’s Nesterov weighs the present gradient with ℓ(1 + m) and that i steps ago with ℓmⁱ⁺¹: the sum is ℓ/(1 − m) as without look-ahead, but gradients of alternating sign pass 1 + 2m times as much.',
    tex: String.raw`\theta_{k+1} = \theta_k - \ell\Big((1 + m)g_k + \sum_{i \ge 1} m^{i+1} g_{k-i}\Big), \qquad |H(\pi)| = \ell\,\frac{1 + 2m}{1 + m}`,
  },
  source: 'sutskever2013',
  domain: {
    variables: {
      momentum: { least: 0.05, most: 0.95, scale: 'linear' },
      lag: { least: 0, most: 40, scale: 'integer' },
    },
    words: 'ℓ = 1; one gradient after two that are 0, and gradients 1 or ±1 for 800 steps',
  },
  expected: 'holds',
  predicted({ momentum, lag }) {
    const parameters = { lr: 1, momentum, nesterov: true };
    const { weights, effectiveRate } = memoryIn(pytorch, parameters, lag + 1);
    return [weights[lag] ?? NaN, effectiveRate, frequencyResponseIn(pytorch, parameters, Math.PI).magnitude];
  },
  measured({ momentum, lag }) {
    const impulse = updates(momentum, (k) => (k === QUIET ? 1 : 0), QUIET + lag + 1);
    const constant = updates(momentum, () => 1, STEPS);
    const alternating = updates(momentum, (k) => (k % 2 === 0 ? 1 : -1), STEPS);
    return [impulse.at(-1) ?? NaN, constant.at(-1) ?? NaN, Math.abs(alternating.at(-1) ?? NaN)];
  },
  tolerance: () => 1e-12,
  toleranceReason: 'Some roundings of numbers up to 20.',
});

/** What b ← m b + g and the update g + m b make of gradients. */
function updates(momentum: number, gradientAt: (k: number) => number, steps: number): readonly number[] {
  let buffer = 0;
  return Array.from({ length: steps }, (_, k) => {
    const gradient = gradientAt(k);
    buffer = momentum * buffer + gradient;
    return gradient + momentum * buffer;
  });
}
