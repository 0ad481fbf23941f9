import { gradientMemory } from '../response/gradient-memory.ts';
import { velocityBuildUp } from '../response/velocity-build-up.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { steppedVelocities } from './stepped-velocities.ts';

/** What a velocity holds of past gradients. */
export const memoryOfVelocity: Claim = defineClaim({
  id: 'memory-of-velocity',
  statement: {
    plain:
      'v ← βv + g comes to (1 − βⁿ)/(1 − β) after n gradients 1 and to ±(1 − (−β)ⁿ)/(1 + β) after n gradients of alternating sign, in the end to 1/(1 − β) and ±1/(1 + β); gradients of pure noise give it the variance 1/(1 − β²).',
    tex: String.raw`\sum_{i < n} \beta^i = \frac{1 - \beta^n}{1 - \beta}, \qquad \sum_{i < n} (-\beta)^i = \frac{1 - (-\beta)^n}{1 + \beta}, \qquad \sum_{i} \beta^{2i} = \frac{1}{1 - \beta^2}`,
  },
  source: 'qian1999',
  domain: {
    variables: {
      beta: { least: 0, most: 0.97, scale: 'linear' },
      steps: { least: 1, most: 100, scale: 'integer' },
    },
    words: 'constant and alternating gradients, after n and after 1200 steps; the sum of squares of 1200 weights',
  },
  expected: 'holds',
  predicted({ beta, steps }) {
    const { constant, alternating } = velocityBuildUp({ beta }, steps);
    const { velocity } = gradientMemory({ beta });
    return [constant, alternating, velocity.constant, velocity.alternating, velocity.noise];
  },
  measured({ beta, steps }) {
    const LONG = 1200;
    const ones = steppedVelocities(beta, new Array<number>(LONG).fill(1));
    const signs = Array.from({ length: LONG }, (_, i) => (i % 2 === 0 ? 1 : -1));
    const alternating = steppedVelocities(beta, signs).map(Math.abs);
    const impulse = steppedVelocities(
      beta,
      signs.map((_, i) => Number(i === 0)),
    );
    const noise = impulse.reduce((sum, weight) => sum + weight ** 2, 0);
    return [ones[steps - 1], alternating[steps - 1], ones.at(-1), alternating.at(-1), noise].map((v) => v ?? NaN);
  },
  tolerance: () => 1e-8,
  toleranceReason: 'Velocities are differences of iterates that grow to 4e4.',
});
