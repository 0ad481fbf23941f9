import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { lossOfRate } from './loss-of-rate.ts';
import { LAW_VARIABLES, measuredLaw } from './measured-law.ts';
import { predictedLaw } from './predicted-law.ts';

/** Too much momentum costs little. */
export const sensitivityBetaAbove: Claim = defineClaim({
  id: 'sensitivity-beta-above',
  statement: {
    plain: 'A momentum that is δ too large costs only δ/(2ρ) of rate at heavy ball’s optimum, to leading order.',
    tex: String.raw`\rho(\beta^* + \delta) - \rho^* \sim \frac{\delta}{2\rho^*}`,
  },
  source: 'direct substitution in p(z)',
  domain: {
    variables: LAW_VARIABLES,
    words: 'μ = 1, L = κ; δ = size²; the coefficient, and the exponent from δ to 4 δ',
  },
  expected: 'holds',
  predicted: ({ kappa }) => predictedLaw(kappa, 'beta', 'above'),
  measured: ({ kappa, size }) => measuredLaw((change) => lossOfRate(kappa, { beta: change }), size ** 2, 1),
  tolerance: ({ size }) => 1e-4 + 20 * size ** 2,
  toleranceReason:
    'The next order is linear in δ, relative to the leading one; rounding is 1e-16 beside a loss of 1e-8.',
});
