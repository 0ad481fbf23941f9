import { nesterov } from '../methods/nesterov.ts';
import { analyzeMode } from '../stability/analyze-mode.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { ROOT_VARIABLES, rootPair } from './root-pair.ts';
import { DOUBLE_ROOT_TOLERANCE, eigenvaluesOf, steppedCompanion } from './stepped-companion.ts';

/** The roots of Nesterov's polynomial are what its step does. */
export const nesterovRoots: Claim = defineClaim({
  id: 'nesterov-roots',
  statement: {
    plain: 'On curvature λ Nesterov’s method multiplies its modes by the roots of z² − (1 + β)(1 − ηλ)z + β(1 − ηλ).',
    tex: String.raw`z^2 - (1 + \beta)(1 - \eta\lambda) z + \beta(1 - \eta\lambda) = 0`,
  },
  source: 'odonoghue2015',
  domain: {
    variables: ROOT_VARIABLES,
    words: 'any β; ηλ from −4 to 8',
  },
  expected: 'holds',
  predicted: ({ beta, eta, lambda }) => rootPair(analyzeMode(nesterov, { beta, eta }, lambda).roots),
  measured: ({ beta, eta, lambda }) => rootPair(eigenvaluesOf(steppedCompanion(nesterov, { beta, eta }, lambda))),
  tolerance: () => 10 * DOUBLE_ROOT_TOLERANCE,
  toleranceReason: 'Where the two roots meet a general eigenvalue routine keeps half the digits; roots reach 20.',
});
