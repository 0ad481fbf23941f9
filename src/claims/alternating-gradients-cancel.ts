import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { steppedVelocities } from './stepped-velocities.ts';

/** Long enough for the limit. */
const STEPS = 2000;

/** Alternating gradients are halved at best. */
export const alternatingGradientsCancel: Claim = defineClaim({
  id: 'alternating-gradients-cancel',
  statement: {
    plain: 'Gradients of alternating sign cancel almost completely in v ← βv + g.',
    tex: String.raw`g_k = (-1)^k g \implies |v_k| \ll |g|`,
  },
  source: 'widely repeated; settled by `qian1999`',
  domain: {
    variables: { beta: { least: 0.1, most: 0.99, scale: 'linear' } },
    words: 'g = 1; the size of the velocity after 2000 steps, which is 1/(1 + β)',
  },
  expected: 'refuted',
  witness: { beta: 0.9 },
  predicted: () => [0],
  measured({ beta }) {
    const signs = Array.from({ length: STEPS }, (_, i) => (i % 2 === 0 ? 1 : -1));
    return steppedVelocities(beta, signs).slice(-1).map(Math.abs);
  },
  tolerance: () => 0.1,
  toleranceReason: 'Almost completely: less than a tenth is left.',
});
