import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { steppedVelocities } from './stepped-velocities.ts';

/** The velocity is a sum; only its average form is an average. */
export const velocityIsAnAverage: Claim = defineClaim({
  id: 'velocity-is-an-average',
  statement: {
    plain:
      'v ← βv + g is an exponentially weighted average of the gradients: under a constant gradient it is that gradient.',
    tex: String.raw`g_k = g \implies v_k \to g`,
  },
  source: 'widely repeated; settled by `sutskever2013`',
  domain: {
    variables: {
      beta: { least: 0.1, most: 0.99, scale: 'linear' },
      steps: { least: 2, most: 300, scale: 'integer' },
    },
    words: 'g = 1',
  },
  expected: 'refuted',
  witness: { beta: 0.9, steps: 100 },
  predicted: () => [1],
  measured: ({ beta, steps }) => steppedVelocities(beta, new Array<number>(steps).fill(1)).slice(-1),
  tolerance: () => 1e-8,
  toleranceReason: 'Velocities are differences of iterates that grow to 3e4.',
});
