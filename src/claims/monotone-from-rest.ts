import { heavyBall } from '../methods/heavy-ball.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { steppedLine } from './stepped-line.ts';

/** Iterations looked at. */
const STEPS = 300;
/** Nearer than this to critical damping the overshoot comes later than that. */
const NEAR_CRITICAL = 0.02;

/** When heavy ball does not overshoot. */
export const monotoneFromRest: Claim = defineClaim({
  id: 'monotone-from-rest',
  statement: {
    plain: 'From rest heavy ball with 0 ≤ β < 1 stays on its side of the minimum exactly when ηλ ≤ (1 − √β)².',
    tex: String.raw`x_k \ge 0 \text{ for all } k \iff \eta\lambda \le (1 - \sqrt\beta)^2`,
  },
  source: 'direct substitution in the recursion',
  domain: {
    variables: {
      beta: { least: 0.05, most: 0.8, scale: 'linear' },
      times: { least: 0.01, most: 10, scale: 'log' },
    },
    words: 'ηλ = times (1 − √β)²; λ = 1; passing is 1',
  },
  expected: 'holds',
  predicted: ({ times }) => [Number(times > 1)],
  measured({ beta, times }) {
    const eta = times * (1 - Math.sqrt(beta)) ** 2;
    return [Number(steppedLine(heavyBall, { beta, eta }, (x) => x, { steps: STEPS }).some((x) => x < 0))];
  },
  tolerance: ({ times }) => (Math.abs(times - 1) < NEAR_CRITICAL ? 1 : 0),
  toleranceReason:
    'Yes or no, except within 2 % of critical damping, where the overshoot may come after 300 iterations.',
});
