import { heavyBall } from '../methods/heavy-ball.ts';
import { analyzeMode } from '../stability/analyze-mode.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { DOUBLE_ROOT_TOLERANCE, measuredRadius } from './stepped-companion.ts';

/** Heavy ball looks the same from the fold and from the flip. */
export const reflectionSymmetry: Claim = defineClaim({
  id: 'reflection-symmetry',
  statement: {
    plain: 'Heavy ball at ηλ and at 2(1 + β) − ηλ has roots of opposite sign, hence the same spectral radius.',
    tex: String.raw`\rho(\beta,\, \eta\lambda) = \rho(\beta,\, 2(1+\beta) - \eta\lambda)`,
  },
  source: 'direct substitution in p(z)',
  domain: {
    variables: {
      beta: { least: -0.95, most: 0.99, scale: 'linear' },
      share: { least: 0.001, most: 0.999, scale: 'linear' },
    },
    words: 'ηλ a share of the stable range 2(1 + β); λ = 1',
  },
  expected: 'holds',
  predicted: ({ beta, share }) => [
    analyzeMode(heavyBall, { beta, eta: 2 * (1 + beta) * (1 - share) }, 1).spectralRadius,
  ],
  measured: ({ beta, share }) => [measuredRadius(heavyBall, { beta, eta: 2 * (1 + beta) * share }, 1)],
  tolerance: () => DOUBLE_ROOT_TOLERANCE,
  toleranceReason: 'At critical damping a general eigenvalue routine keeps half the digits.',
});
