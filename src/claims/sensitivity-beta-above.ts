import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { lossOfRate } from './loss-of-rate.ts';
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
    variables: {
      kappa: { least: 4, most: 100, scale: 'log' },
      size: { least: 1e-4, most: 1e-3, scale: 'log' },
    },
    words: 'μ = 1, L = κ; δ = size²; the coefficient, and the exponent from δ to 4 δ',
  },
  expected: 'holds',
  predicted: ({ kappa }) => predictedLaw(kappa, 'beta', 'above'),
  measured({ kappa, size }) {
    const lossAt = (change: number): number => lossOfRate(kappa, { beta: change });
    const loss = lossAt(size ** 2);
    return [loss / size ** 2, Math.log(lossAt(4 * size ** 2) / loss) / Math.log(4)];
  },
  tolerance: ({ size }) => 1e-4 + 20 * size ** 2,
  toleranceReason:
    'The next order is linear in δ, relative to the leading one; rounding is 1e-16 beside a loss of 1e-8.',
});
