import { ema } from '../methods/conventions/ema.ts';
import { pytorch } from '../methods/conventions/pytorch.ts';
import { emaHeavyBall } from '../methods/ema-heavy-ball.ts';
import { gradientWeights } from '../response/gradient-weights.ts';
import { memoryIn } from '../response/memory-in.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { steppedLine } from './stepped-line.ts';
import { steppedVelocities } from './stepped-velocities.ts';

/** Long enough for the sums of all weights. */
const STEPS = 1200;

/** How the averaged velocity weighs past gradients. */
export const weightsOfTheAverage: Claim = defineClaim({
  id: 'weights-of-the-average',
  statement: {
    plain:
      'An averaged velocity weighs the gradient i steps ago with (1 − β)βⁱ, weights that sum to 1; those of v ← βv + αg sum to α/(1 − β).',
    tex: String.raw`v_k = (1 - \beta)\sum_i \beta^i g_{k-i}, \qquad \sum_i (1 - \beta)\beta^i = 1, \qquad \sum_i \alpha\beta^i = \frac{\alpha}{1 - \beta}`,
  },
  source: 'qian1999',
  domain: {
    variables: {
      beta: { least: 0, most: 0.97, scale: 'linear' },
      lag: { least: 0, most: 60, scale: 'integer' },
    },
    words: 'α = 1; the weight at a lag, and both sums, over 1200 steps',
  },
  expected: 'holds',
  predicted: ({ beta, lag }) => [
    gradientWeights({ beta }, lag + 1).average.at(-1) ?? NaN,
    memoryIn(ema, { alpha: 1, beta }, 0).effectiveRate,
    memoryIn(pytorch, { lr: 1, momentum: beta }, 0).effectiveRate,
  ],
  measured({ beta, lag }) {
    let k = 0;
    const iterates = steppedLine(emaHeavyBall, { beta, eta: 1 }, () => Number(k++ === 0), { start: 0, steps: STEPS });
    const averages = iterates.slice(1).map((iterate, i) => (iterates[i] ?? NaN) - iterate);
    const plain = steppedVelocities(beta, new Array<number>(STEPS).fill(1)).at(-1) ?? NaN;
    return [averages[lag] ?? NaN, averages.reduce((sum, weight) => sum + weight, 0), plain];
  },
  tolerance: () => 1e-8,
  toleranceReason: 'Velocities are differences of iterates that grow to 4e4.',
});
