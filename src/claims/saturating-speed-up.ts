import { gradientDescent } from '../methods/gradient-descent.ts';
import { heavyBall } from '../methods/heavy-ball.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { measuredRate } from './measured-rate.ts';

/** Momentum that is not tuned to κ gives a constant factor. */
export const saturatingSpeedUp: Claim = defineClaim({
  id: 'saturating-speed-up',
  statement: {
    plain:
      'For fixed β and κ → ∞ heavy ball at its best learning rate is (1 + β)/(1 − β) times as fast as gradient descent at its ' +
      'best: 19 times at β = 0.9, not √κ times.',
    tex: String.raw`\frac{-\ln\rho_{\text{heavy ball}}(\beta)}{-\ln\rho_{\text{gradient descent}}} \to \frac{1+\beta}{1-\beta} \quad (\kappa \to \infty)`,
  },
  source: 'polyak1964',
  domain: {
    variables: {
      beta: { least: 0, most: 0.95, scale: 'linear' },
      kappa: { least: 1e6, most: 1e8, scale: 'log' },
    },
    words: 'L = 1, μ = 1/κ; the logarithm of the ratio is compared',
  },
  expected: 'holds',
  predicted: ({ beta }) => [Math.log((1 + beta) / (1 - beta))],
  measured({ beta, kappa }) {
    const interval = { mu: 1 / kappa, L: 1 };
    const sum = interval.mu + interval.L;
    const heavy = measuredRate(heavyBall, { beta, eta: (2 * (1 + beta)) / sum }, interval);
    const plain = measuredRate(gradientDescent, { eta: 2 / sum }, interval);
    return [Math.log(Math.log(heavy) / Math.log(plain))];
  },
  tolerance: ({ beta, kappa }) => 4 / ((1 - beta) ** 2 * kappa) + 1e-15 * kappa,
  toleranceReason: 'The next order is 4β/((1 − β)²κ); rates within 1/κ of 1 keep that many fewer digits.',
});
