import { nesterov } from '../methods/nesterov.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { rootPair } from './root-pair.ts';
import { DOUBLE_ROOT_TOLERANCE, eigenvaluesOf, steppedCompanion } from './stepped-companion.ts';

/** Where Nesterov's method is critically damped. */
export const nesterovCriticalDamping: Claim = defineClaim({
  id: 'nesterov-critical-damping',
  statement: {
    plain: 'At ηλ = ((1 − β)/(1 + β))² the two roots of Nesterov’s method meet at 2β/(1 + β).',
    tex: String.raw`\eta\lambda = \Big(\frac{1-\beta}{1+\beta}\Big)^2 \implies z_1 = z_2 = \frac{2\beta}{1+\beta}`,
  },
  source: 'odonoghue2015',
  domain: {
    variables: {
      beta: { least: 0, most: 1, scale: 'linear' },
      lambda: { least: 1e-3, most: 1e3, scale: 'log' },
    },
    words: '0 ≤ β ≤ 1',
  },
  expected: 'holds',
  predicted: ({ beta }) => [(2 * beta) / (1 + beta), (2 * beta) / (1 + beta), 0],
  measured({ beta, lambda }) {
    const etaLambda = ((1 - beta) / (1 + beta)) ** 2;
    const eta = Math.max(etaLambda / lambda, Number.MIN_VALUE);
    return rootPair(eigenvaluesOf(steppedCompanion(nesterov, { beta, eta }, lambda)));
  },
  tolerance: () => DOUBLE_ROOT_TOLERANCE,
  toleranceReason: 'A general eigenvalue routine keeps half the digits of a double root.',
});
