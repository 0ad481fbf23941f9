import { heavyBall } from '../methods/heavy-ball.ts';
import { analyzeMode } from '../stability/analyze-mode.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { steppedLine } from './stepped-line.ts';

/** Iterations over which sign changes are counted. */
const STEPS = 300;

/** The period of an oscillating mode. */
export const period: Claim = defineClaim({
  id: 'period',
  statement: {
    plain:
      'A mode changes sign twice in a period of 2π/θ iterations, where θ is the angle of its complex roots; with negative ' +
      'roots the period is 2.',
    tex: String.raw`z = \rho e^{\pm i\theta} \implies \text{period} = 2\pi/\theta`,
  },
  source: 'direct substitution in p(z)',
  domain: {
    variables: {
      beta: { least: 0.05, most: 0.99, scale: 'linear' },
      share: { least: 0, most: 0.999, scale: 'linear' },
    },
    words: 'heavy ball at that share of the way from ηλ = (1 − √β)² to the stability limit 2(1 + β); λ = 1',
  },
  expected: 'holds',
  predicted({ beta, share }) {
    const mode = analyzeMode(heavyBall, { beta, eta: etaLambdaOf(beta, share) }, 1);
    return [(2 * STEPS) / (mode.period ?? NaN)];
  },
  measured({ beta, share }) {
    const iterates = steppedLine(heavyBall, { beta, eta: etaLambdaOf(beta, share) }, (x) => x, { steps: STEPS });
    return [iterates.filter((x, k) => k > 0 && x < 0 !== (iterates[k - 1] ?? NaN) < 0).length];
  },
  tolerance: () => 1.001,
  toleranceReason: 'The count of sign changes in a whole number of iterations differs from its mean by less than one.',
});

function etaLambdaOf(beta: number, share: number): number {
  const critical = (1 - Math.sqrt(beta)) ** 2;
  return critical + share * (2 * (1 + beta) - critical);
}
