import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { lossOfRate } from './loss-of-rate.ts';
import { LAW_VARIABLES, measuredLaw } from './measured-law.ts';
import { predictedLaw } from './predicted-law.ts';

/** Too small a learning rate costs a smaller square root. */
export const sensitivityEtaBelow: Claim = defineClaim({
  id: 'sensitivity-eta-below',
  statement: {
    plain:
      'A learning rate that is too small by a factor 1 − ε costs (1 − ρ)√(ρε) of rate at heavy ball’s optimum, to leading order: √κ times less than one too large.',
    tex: String.raw`\rho(\eta^*(1 - \varepsilon)) - \rho^* \sim (1 - \rho^*)\sqrt{\rho^*\varepsilon}`,
  },
  source: 'direct substitution in p(z)',
  domain: {
    variables: LAW_VARIABLES,
    words: 'μ = 1, L = κ; ε = size²; the coefficient, and the exponent from ε to 4 ε',
  },
  expected: 'holds',
  predicted: ({ kappa }) => predictedLaw(kappa, 'eta', 'below'),
  measured: ({ kappa, size }) => measuredLaw((change) => lossOfRate(kappa, { eta: -change }), size ** 2, 0.5),
  tolerance: ({ size }) => 4 * size,
  toleranceReason: 'The next order is linear in √ε, relative to the leading one.',
});
