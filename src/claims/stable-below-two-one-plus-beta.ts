import { heavyBall } from '../methods/heavy-ball.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { measuredRate } from './measured-rate.ts';
import { DOUBLE_ROOT_TOLERANCE } from './stepped-companion.ts';

/** The well-known bound on the learning rate is one of three conditions. */
export const stableBelowTwoOnePlusBeta: Claim = defineClaim({
  id: 'stable-below-two-one-plus-beta',
  statement: {
    plain: 'Heavy ball is stable on a quadratic exactly when η < 2(1 + β)/λ_max.',
    tex: String.raw`\rho < 1 \iff \eta < \frac{2(1+\beta)}{\lambda_{\max}}`,
  },
  source: 'widely repeated; settled by `jury1964`',
  domain: {
    variables: {
      beta: { least: -1.5, most: 1.5, scale: 'linear' },
      lambdaMin: { least: -0.5, most: 1, scale: 'linear' },
      eta: { least: 0.01, most: 6, scale: 'log' },
    },
    words: 'eigenvalues λ_min and λ_max = 1; stable is 1',
  },
  expected: 'holds-only-if',
  witness: { beta: 0.5, lambdaMin: -0.5, eta: 0.5 },
  condition: { words: '|β| < 1 and λ_min > 0', holds: ({ beta, lambdaMin }) => Math.abs(beta) < 1 && lambdaMin > 0 },
  predicted: ({ beta, eta }) => [Number(eta < 2 * (1 + beta))],
  measured: ({ beta, lambdaMin, eta }) => [Number(rateAt(beta, lambdaMin, eta) < 1)],
  tolerance: ({ beta, lambdaMin, eta }) => (Math.abs(rateAt(beta, lambdaMin, eta) - 1) < DOUBLE_ROOT_TOLERANCE ? 1 : 0),
  toleranceReason: 'Yes or no, except where the general eigenvalue routine cannot tell ρ from 1.',
});

function rateAt(beta: number, lambdaMin: number, eta: number): number {
  return measuredRate(heavyBall, { beta, eta }, { mu: lambdaMin, L: 1 });
}
