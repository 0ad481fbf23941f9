import { heavyBall } from '../methods/heavy-ball.ts';
import { overshootFromRest as overshootOf } from '../response/overshoot-from-rest.ts';
import { analyzeMode } from '../stability/analyze-mode.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { steppedLine } from './stepped-line.ts';

/** How far heavy ball swings beyond the minimum. */
export const overshootFromRest: Claim = defineClaim({
  id: 'overshoot-from-rest',
  statement: {
    plain:
      'From rest the iterates of heavy ball swing beyond the minimum as far as the closed forms say: at the first turn, and at the deepest of the half periods that the envelope leaves to be looked at.',
    tex: String.raw`-\theta_k = \rho^k \Big(\!-\cos k\theta - (\cos\theta - \rho)\frac{\sin k\theta}{\sin\theta}\Big), \qquad k = \lceil \pi/\theta \rceil - 1, \quad \max_k(-\theta_k)`,
  },
  source: 'direct substitution in the recursion',
  domain: {
    variables: {
      beta: { least: -0.95, most: 0.98, scale: 'linear' },
      share: { least: 0.01, most: 0.99, scale: 'linear' },
    },
    words: 'heavy ball, λ = 1, η a share of 2(1 + β); the first overshoot, or 0, and the deepest',
  },
  expected: 'holds',
  predicted({ beta, share }) {
    const { first, deepest } = overshootOf(analyzeMode(heavyBall, { beta, eta: share * 2 * (1 + beta) }, 1));
    return [first?.depth ?? 0, deepest.depth];
  },
  measured({ beta, share }) {
    const parameters = { beta, eta: share * 2 * (1 + beta) };
    const { decay } = analyzeMode(heavyBall, parameters, 1);
    const iterates = steppedLine(heavyBall, parameters, (x) => x, { steps: Math.ceil(40 / decay) + 10 });
    const turn = iterates.findIndex((x, k) => x < 0 && k > 0 && x <= iterates[k - 1]! && iterates[k + 1]! >= x);
    return [turn < 0 ? 0 : -iterates[turn]!, Math.max(0, -Math.min(...iterates))];
  },
  tolerance: () => 1e-10,
  toleranceReason: 'Rounding in up to some thousand iterations of size up to ten.',
});
