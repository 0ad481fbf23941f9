import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { steppedVelocities } from './stepped-velocities.ts';

/** Windows after which the start counts for less than 2 %. */
const ENOUGH = 60;

/** The factor 1/(1 − β) needs time, and gradients that agree. */
export const effectiveLearningRate: Claim = defineClaim({
  id: 'effective-learning-rate',
  statement: {
    plain: 'Momentum multiplies the learning rate by 1/(1 − β): by 10 at β = 0.9, by 100 at 0.99.',
    tex: String.raw`\frac{|\theta_n - \theta_0|}{n} = \frac{\eta\,|g|}{1 - \beta}`,
  },
  source: 'widely repeated; settled by `qian1999`',
  domain: {
    variables: {
      beta: { least: 0.5, most: 0.95, scale: 'linear' },
      windows: { least: 0.5, most: 200, scale: 'log' },
      alternating: { least: 0, most: 1, scale: 'integer' },
    },
    words:
      'η = 1; gradients 1, or 1 and −1 in turn; mean displacement a step over n = windows/(1 − β) steps, times 1 − β',
  },
  expected: 'holds-only-if',
  condition: {
    words: 'the gradients agree and n ≥ 60/(1 − β)',
    holds: ({ windows, alternating }) => alternating === 0 && windows >= ENOUGH,
  },
  witness: { beta: 0.9, windows: 1, alternating: 0 },
  predicted: () => [1],
  measured({ beta, windows, alternating }) {
    const steps = Math.ceil(windows / (1 - beta));
    const gradients = Array.from({ length: steps }, (_, i) => (alternating === 1 && i % 2 === 1 ? -1 : 1));
    const displacement = steppedVelocities(beta, gradients).reduce((sum, velocity) => sum + velocity, 0);
    return [(displacement / steps) * (1 - beta)];
  },
  tolerance: () => 0.02,
  toleranceReason: 'The first steps are smaller: the mean falls short by β/windows.',
});
