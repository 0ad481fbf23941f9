import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { steppedVelocities } from './stepped-velocities.ts';

/** A reading of β that belongs to the average form. */
export const tenPercentOfTheGradient: Claim = defineClaim({
  id: 'ten-percent-of-the-gradient',
  statement: {
    plain: 'With v ← βv + g each step adds the share 1 − β of the present gradient to the velocity: 10 % at β = 0.9.',
    tex: String.raw`v_k - \beta v_{k-1} = (1 - \beta) g_k`,
  },
  source: 'widely repeated; settled by `sutskever2013`',
  domain: {
    variables: {
      beta: { least: 0.1, most: 0.99, scale: 'linear' },
      gradient: { least: 0.5, most: 2, scale: 'linear' },
    },
    words: 'the third gradient, after two gradients 1; as a multiple of it',
  },
  expected: 'refuted',
  witness: { beta: 0.9, gradient: 1 },
  predicted: ({ beta }) => [1 - beta],
  measured({ beta, gradient }) {
    const [before = NaN, after = NaN] = steppedVelocities(beta, [1, 1, gradient]).slice(-2);
    return [(after - beta * before) / gradient];
  },
  tolerance: () => 1e-12,
  toleranceReason: 'A few roundings.',
});
