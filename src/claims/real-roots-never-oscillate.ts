import { heavyBall } from '../methods/heavy-ball.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { steppedLine } from './stepped-line.ts';

/** Enough to see an oscillation, which shows at once, and few enough that nothing vanishes. */
const STEPS = 60;

/** Two real roots are "overdamped" only if they are positive. */
export const realRootsNeverOscillate: Claim = defineClaim({
  id: 'real-roots-never-oscillate',
  statement: {
    plain:
      'Where heavy ball has two different real roots it is overdamped: from rest its error shrinks without changing sign.',
    tex: String.raw`(1+\beta-\eta\lambda)^2 > 4\beta \implies \theta_0 \ge \theta_1 \ge \theta_2 \ge \dots \ge 0`,
  },
  source: 'widely repeated; settled by direct substitution in p(z)',
  domain: {
    variables: {
      beta: { least: 0.05, most: 0.95, scale: 'linear' },
      isSteep: { least: 0, most: 1, scale: 'integer' },
      share: { least: 0.01, most: 0.99, scale: 'linear' },
    },
    words: 'λ = 1; ηλ a share of (0, (1 − √β)²), or of ((1 + √β)², 2(1 + β)) if isSteep is 1; monotone is 1',
  },
  expected: 'refuted',
  witness: { beta: 0.5, isSteep: 1, share: 0.9 },
  predicted: () => [1],
  measured({ beta, isSteep, share }) {
    const [least, most] =
      isSteep === 1 ? [(1 + Math.sqrt(beta)) ** 2, 2 * (1 + beta)] : [0, (1 - Math.sqrt(beta)) ** 2];
    const eta = least + share * (most - least);
    const iterates = steppedLine(heavyBall, { beta, eta }, (theta) => theta, { steps: STEPS });
    return [Number(iterates.every((theta, k) => theta >= (iterates[k + 1] ?? 0)))];
  },
  tolerance: () => 0,
  toleranceReason: 'Yes or no.',
});
