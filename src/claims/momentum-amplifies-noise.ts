import { gradientDescent } from '../methods/gradient-descent.ts';
import { heavyBall } from '../methods/heavy-ball.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { lyapunovVariance } from './lyapunov-variance.ts';

/** What momentum does to noise depends on what is kept fixed. */
export const momentumAmplifiesNoise: Claim = defineClaim({
  id: 'momentum-amplifies-noise',
  statement: {
    plain:
      'Momentum near 1 amplifies gradient noise: the variance of the iterates is 1/(1 − β) times that of gradient descent.',
    tex: String.raw`\frac{\operatorname{Var}\theta_{\text{heavy ball}}}{\operatorname{Var}\theta_{\text{gradient descent}}} \approx \frac1{1 - \beta}`,
  },
  source: 'widely repeated; settled by `mohammadi2021`',
  domain: {
    variables: {
      beta: { least: 0.5, most: 0.99, scale: 'linear' },
      etaLambda: { least: 1e-4, most: 1e-2, scale: 'log' },
      sameEffective: { least: 0, most: 1, scale: 'integer' },
    },
    words: 'λ = 1; the ratio times 1 − β, at the same η (0) or at the same η/(1 − β) (1)',
  },
  expected: 'holds-only-if',
  condition: { words: 'the learning rate η is the same', holds: ({ sameEffective }) => sameEffective === 0 },
  witness: { beta: 0.9, etaLambda: 0.01, sameEffective: 1 },
  predicted: () => [1],
  measured({ beta, etaLambda, sameEffective }) {
    const eta = sameEffective === 1 ? etaLambda * (1 - beta) : etaLambda;
    const ratio =
      lyapunovVariance(heavyBall, { beta, eta }, 1) / lyapunovVariance(gradientDescent, { eta: etaLambda }, 1);
    return [ratio * (1 - beta)];
  },
  tolerance: () => 0.01,
  toleranceReason: 'The next term of the ratio is βηλ/(2(1 + β)), relative.',
});
