import { heavyBall } from '../methods/heavy-ball.ts';
import { analyzeMode } from '../stability/analyze-mode.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { ROOT_VARIABLES, rootPair } from './root-pair.ts';
import { DOUBLE_ROOT_TOLERANCE, eigenvaluesOf, steppedCompanion } from './stepped-companion.ts';

/** The roots of heavy ball's polynomial are what its step does. */
export const heavyBallRoots: Claim = defineClaim({
  id: 'heavy-ball-roots',
  statement: {
    plain: 'On curvature λ heavy ball multiplies its modes by the roots of z² − (1 + β − ηλ)z + β.',
    tex: String.raw`z^2 - (1 + \beta - \eta\lambda) z + \beta = 0`,
  },
  source: 'polyak1964',
  domain: {
    variables: ROOT_VARIABLES,
    words: 'any β; ηλ from −4 to 8',
  },
  expected: 'holds',
  predicted: ({ beta, eta, lambda }) => rootPair(analyzeMode(heavyBall, { beta, eta }, lambda).roots),
  measured: ({ beta, eta, lambda }) => rootPair(eigenvaluesOf(steppedCompanion(heavyBall, { beta, eta }, lambda))),
  tolerance: () => 4 * DOUBLE_ROOT_TOLERANCE,
  toleranceReason: 'Where the two roots meet a general eigenvalue routine keeps half the digits; roots reach 10.',
});
