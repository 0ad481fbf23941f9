import { nesterov } from '../methods/nesterov.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { DOUBLE_ROOT_TOLERANCE, measuredRadius } from './stepped-companion.ts';

/** Underdamped Nesterov contracts the faster the steeper. */
export const nesterovComplexRadius: Claim = defineClaim({
  id: 'nesterov-complex-radius',
  statement: {
    plain: 'Where the roots of Nesterov’s method are complex, the spectral radius is √(β(1 − ηλ)).',
    tex: String.raw`\Big(\frac{1-\beta}{1+\beta}\Big)^2 < \eta\lambda < 1 \implies \rho = \sqrt{\beta(1 - \eta\lambda)}`,
  },
  source: 'odonoghue2015',
  domain: {
    variables: {
      beta: { least: 0, most: 1, scale: 'linear' },
      share: { least: 0, most: 1, scale: 'linear' },
      lambda: { least: 1e-3, most: 1e3, scale: 'log' },
    },
    words: '0 ≤ β ≤ 1 and ηλ at that share of the way from ((1 − β)/(1 + β))² to 1',
  },
  expected: 'holds',
  predicted: ({ beta, share }) => [Math.sqrt(Math.max(0, beta * (1 - etaLambdaOf(beta, share))))],
  measured({ beta, share, lambda }) {
    const eta = Math.max(etaLambdaOf(beta, share) / lambda, Number.MIN_VALUE);
    return [measuredRadius(nesterov, { beta, eta }, lambda)];
  },
  tolerance: () => DOUBLE_ROOT_TOLERANCE,
  toleranceReason: 'At the ends of the range the roots meet, and a general eigenvalue routine keeps half the digits.',
});

function etaLambdaOf(beta: number, share: number): number {
  const critical = ((1 - beta) / (1 + beta)) ** 2;
  return critical + share * (1 - critical);
}
