import { gradientMemory } from '../response/gradient-memory.ts';
import { velocityTable } from '../response/velocity-table.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { steppedVelocities } from './stepped-velocities.ts';

/** Long enough for the limit. */
const STEPS = 1200;

/** What momentum leaves of gradients of alternating sign. */
export const alternatingGradientsHalve: Claim = defineClaim({
  id: 'alternating-gradients-halve',
  statement: {
    plain:
      'Gradients 2, −2, 2, … with the learning rate α in the velocity make it 2α, −2α(1 − β), 2α(1 − β + β²), …, in the end ±2α/(1 + β): about half of each gradient, not almost nothing.',
    tex: String.raw`|v_n| = 2\alpha\,\frac{1 - (-\beta)^n}{1 + \beta} \to \frac{2\alpha}{1 + \beta}`,
  },
  source: 'qian1999',
  domain: {
    variables: {
      beta: { least: 0, most: 0.97, scale: 'linear' },
      alpha: { least: 1e-3, most: 1, scale: 'log' },
    },
    words: 'the first four velocities, and the size after 1200 steps; as multiples of α',
  },
  expected: 'holds',
  predicted: ({ beta, alpha }) => [
    ...velocityTable({ beta }, [2 * alpha, -2 * alpha, 2 * alpha, -2 * alpha]).map(({ velocity }) => velocity / alpha),
    2 * gradientMemory({ beta }).velocity.alternating,
  ],
  measured({ beta, alpha }) {
    const gradients = Array.from({ length: STEPS }, (_, i) => (i % 2 === 0 ? 2 * alpha : -2 * alpha));
    const velocities = steppedVelocities(beta, gradients).map((velocity) => velocity / alpha);
    return [...velocities.slice(0, 4), Math.abs(velocities.at(-1) ?? NaN)];
  },
  tolerance: () => 1e-12,
  toleranceReason: 'Velocities are differences of iterates of a size below 2α.',
});
