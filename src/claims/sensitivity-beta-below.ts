import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { lossOfRate } from './loss-of-rate.ts';
import { LAW_VARIABLES, measuredLaw } from './measured-law.ts';
import { predictedLaw } from './predicted-law.ts';

/** Too little momentum costs a square root. */
export const sensitivityBetaBelow: Claim = defineClaim({
  id: 'sensitivity-beta-below',
  statement: {
    plain: 'A momentum that is δ too small costs √((1 + ρ)δ) of rate at heavy ball’s optimum, to leading order.',
    tex: String.raw`\rho(\beta^* - \delta) - \rho^* \sim \sqrt{(1 + \rho^*)\,\delta}`,
  },
  source: 'direct substitution in p(z)',
  domain: {
    variables: LAW_VARIABLES,
    words: 'μ = 1, L = κ; δ = size²; the coefficient, and the exponent from δ to 4 δ',
  },
  expected: 'holds',
  predicted: ({ kappa }) => predictedLaw(kappa, 'beta', 'below'),
  measured: ({ kappa, size }) => measuredLaw((change) => lossOfRate(kappa, { beta: -change }), size ** 2, 0.5),
  tolerance: ({ size }) => 4 * size,
  toleranceReason: 'The next order is linear in √δ, relative to the leading one.',
});
