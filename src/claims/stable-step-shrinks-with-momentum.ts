import { heavyBall } from '../methods/heavy-ball.ts';
import { bisect } from './bisect.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { measuredRadius } from './stepped-companion.ts';

/** Momentum does not eat into the stable learning rates of heavy ball: it adds to them. */
export const stableStepShrinksWithMomentum: Claim = defineClaim({
  id: 'stable-step-shrinks-with-momentum',
  statement: {
    plain:
      'The more momentum heavy ball has, the smaller its learning rate must be to converge on a quadratic: η < 2(1 − β)/L.',
    tex: String.raw`\eta_{\max} = \frac{2(1-\beta)}{L}`,
  },
  source: 'widely repeated; settled by `polyak1964`',
  domain: {
    variables: { beta: { least: 0, most: 0.99, scale: 'linear' } },
    words: 'L = 1, exact gradients; the learning rate at which the mode λ = L turns unstable',
  },
  expected: 'refuted',
  predicted: ({ beta }) => [2 * (1 - beta)],
  measured: ({ beta }) => [bisect((eta) => measuredRadius(heavyBall, { beta, eta }, 1) < 1, 1e-3, 5)],
  tolerance: () => 1e-6,
  toleranceReason:
    'For β near 1 both roots leave the circle near −1, where a general eigenvalue routine keeps half the digits.',
});
