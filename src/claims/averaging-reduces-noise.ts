import { gradientDescent } from '../methods/gradient-descent.ts';
import { heavyBall } from '../methods/heavy-ball.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { lyapunovVariance } from './lyapunov-variance.ts';

/** An averaged gradient is less noisy; the iterates are not. */
export const averagingReducesNoise: Claim = defineClaim({
  id: 'averaging-reduces-noise',
  statement: {
    plain:
      'Momentum averages the noise of the gradients away: with the same learning rate the iterates scatter less than those of gradient descent.',
    tex: String.raw`\operatorname{Var}\theta_{\text{heavy ball}} < \operatorname{Var}\theta_{\text{gradient descent}}`,
  },
  source: 'widely repeated; settled by `mohammadi2021`',
  domain: {
    variables: {
      beta: { least: 0.1, most: 0.99, scale: 'linear' },
      etaLambda: { least: 1e-3, most: 1, scale: 'log' },
    },
    words: 'λ = 1, ηλ ≤ 1; yes is 1',
  },
  expected: 'refuted',
  witness: { beta: 0.9, etaLambda: 0.01 },
  predicted: () => [1],
  measured: ({ beta, etaLambda }) => [
    Number(
      lyapunovVariance(heavyBall, { beta, eta: etaLambda }, 1) <
        lyapunovVariance(gradientDescent, { eta: etaLambda }, 1),
    ),
  ],
  tolerance: () => 0,
  toleranceReason: 'Yes or no; the two differ by at least a tenth.',
});
