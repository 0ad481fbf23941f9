import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { steppedVelocities } from './stepped-velocities.ts';

/** Whatever warm-up is good for, it is not for the velocity of the first steps: that has yet to build up. */
export const earlyStepsAreTheLargest: Claim = defineClaim({
  id: 'early-steps-are-the-largest',
  statement: {
    plain:
      'Momentum needs a warm-up because its velocity makes the first steps of a run large: they are no smaller than the later ones.',
    tex: String.raw`|\theta_1 - \theta_0| \ge |\theta_n - \theta_{n-1}|`,
  },
  source: 'widely repeated; settled by `sutskever2013`',
  domain: {
    variables: {
      beta: { least: 0.1, most: 0.99, scale: 'linear' },
      steps: { least: 2, most: 300, scale: 'integer' },
    },
    words: 'a constant gradient and a constant learning rate; the first step over the last, at most 1',
  },
  expected: 'refuted',
  witness: { beta: 0.9, steps: 10 },
  predicted: () => [1],
  measured({ beta, steps }) {
    const velocities = steppedVelocities(beta, new Array<number>(steps).fill(1));
    return [Math.min(1, (velocities[0] ?? NaN) / (velocities.at(-1) ?? NaN))];
  },
  tolerance: () => 1e-8,
  toleranceReason: 'Velocities are differences of iterates that grow to 3e4.',
});
