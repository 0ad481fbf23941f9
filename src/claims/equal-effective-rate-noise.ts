import { heavyBall } from '../methods/heavy-ball.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { lyapunovVariance } from './lyapunov-variance.ts';

/** Momentum at the same effective learning rate hardly changes the noise. */
export const equalEffectiveRateNoise: Claim = defineClaim({
  id: 'equal-effective-rate-noise',
  statement: {
    plain:
      'At the effective learning rate α = η/(1 − β) heavy ball’s iterates scatter with variance α/(λ(2 − αλ(1 − β)/(1 + β))), for small αλ the same as those of gradient descent with learning rate α.',
    tex: String.raw`\operatorname{Var}\theta = \frac{\alpha}{\lambda\big(2 - \alpha\lambda\frac{1 - \beta}{1 + \beta}\big)}, \qquad \alpha = \frac{\eta}{1 - \beta}`,
  },
  source: 'mohammadi2021',
  domain: {
    variables: {
      oneMinusBeta: { least: 1e-3, most: 1, scale: 'log' },
      alpha: { least: 1e-3, most: 1.9, scale: 'log' },
    },
    words: 'λ = 1; as a multiple of α',
  },
  expected: 'holds',
  predicted: ({ oneMinusBeta, alpha }) => [1 / (2 - (alpha * oneMinusBeta) / (2 - oneMinusBeta))],
  measured: ({ oneMinusBeta, alpha }) => [
    lyapunovVariance(heavyBall, { oneMinusBeta, eta: alpha * oneMinusBeta }, 1) / alpha,
  ],
  tolerance: ({ oneMinusBeta, alpha }) => 1e-12 / (alpha * oneMinusBeta ** 2),
  toleranceReason: 'A linear system with eigenvalues of some η and 1 − β near 0.',
});
