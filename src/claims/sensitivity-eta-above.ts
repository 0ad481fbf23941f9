import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { lossOfRate } from './loss-of-rate.ts';
import { LAW_VARIABLES, measuredLaw } from './measured-law.ts';
import { predictedLaw } from './predicted-law.ts';

/** Too large a learning rate costs a square root. */
export const sensitivityEtaAbove: Claim = defineClaim({
  id: 'sensitivity-eta-above',
  statement: {
    plain:
      'A learning rate that is too large by a factor 1 + ε costs (1 + ρ)√(ρε) of rate at heavy ball’s optimum, to leading order.',
    tex: String.raw`\rho(\eta^*(1 + \varepsilon)) - \rho^* \sim (1 + \rho^*)\sqrt{\rho^*\varepsilon}`,
  },
  source: 'direct substitution in p(z)',
  domain: {
    variables: LAW_VARIABLES,
    words: 'μ = 1, L = κ; ε = size²; the coefficient, and the exponent from ε to 4 ε',
  },
  expected: 'holds',
  predicted: ({ kappa }) => predictedLaw(kappa, 'eta', 'above'),
  measured: ({ kappa, size }) => measuredLaw((change) => lossOfRate(kappa, { eta: change }), size ** 2, 0.5),
  tolerance: ({ size }) => 8 * size,
  toleranceReason: 'The next order is linear in √ε, relative to the leading one.',
});
