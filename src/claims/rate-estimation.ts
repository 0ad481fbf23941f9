import { estimateRate } from '../dynamics/estimate-rate.ts';
import { simulate } from '../dynamics/simulate.ts';
import { heavyBall } from '../methods/heavy-ball.ts';
import { diagonalQuadratic } from '../objectives/diagonal-quadratic.ts';
import { analyzeMode } from '../stability/analyze-mode.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';

/** Iterates that the estimate sees. */
const STEPS = 20;

/** A trajectory shows its rate, through oscillation. */
export const rateEstimation: Claim = defineClaim({
  id: 'rate-estimation',
  statement: {
    plain:
      'From 20 oscillating iterates alone, without knowing the limit, one can tell the rate of heavy ball to three digits.',
    tex: String.raw`\theta_k - \theta^* = \sum_i a_i z_i^k \implies \hat\rho = \max_i |z_i|`,
  },
  source: 'roy1989',
  domain: {
    variables: {
      beta: { least: 0.3, most: 0.95, scale: 'linear' },
      etaLambda: { least: 0.75, most: 2.5, scale: 'linear' },
    },
    words: 'λ = 1, complex roots; θ* = 3, from rest at 4',
  },
  expected: 'holds',
  predicted: ({ beta, etaLambda }) => [analyzeMode(heavyBall, { beta, eta: etaLambda }, 1).spectralRadius],
  measured({ beta, etaLambda }) {
    const objective = diagonalQuadratic([1], { minimizer: [3] });
    const run = simulate(heavyBall, { beta, eta: etaLambda }, objective, { maxSteps: STEPS, tolerance: 0 });
    return [estimateRate(run).rate];
  },
  tolerance: () => 1e-3,
  toleranceReason: 'What estimateRate promises.',
});
