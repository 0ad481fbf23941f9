import { gradientDescent } from '../methods/gradient-descent.ts';
import { heavyBall } from '../methods/heavy-ball.ts';
import type { Method } from '../methods/method.ts';
import { fromKappa } from '../spectrum/from-kappa.ts';
import { optimalTuning } from '../tuning/optimal-tuning.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { lyapunovVariance } from './lyapunov-variance.ts';

const METHODS: readonly Method[] = [heavyBall, gradientDescent];

/** What the fastest constants cost in noise. */
export const noiseAtOptimum: Claim = defineClaim({
  id: 'noise-at-optimum',
  statement: {
    plain:
      'At heavy ball’s optimum gradient noise of variance 1 makes iterates scatter with variance (κ + 1)/(2κ^{3/2}μ²), at both ends of the spectrum alike; at the optimum of gradient descent it is 1/(κμ²), at both ends.',
    tex: String.raw`\operatorname{Var}\theta^{(\mu)} = \operatorname{Var}\theta^{(L)} = \frac{\kappa + 1}{2\kappa^{3/2}\mu^2} \quad\text{(heavy ball)}, \qquad \frac{1}{\kappa\mu^2} \quad\text{(gradient descent)}`,
  },
  source: 'mohammadi2021',
  domain: {
    variables: { kappa: { least: 1.5, most: 1e4, scale: 'log' } },
    words: 'μ = 1, L = κ; times κ; heavy ball at μ and at L, gradient descent at μ and at L',
  },
  expected: 'holds',
  predicted({ kappa }) {
    const heavy = (kappa + 1) / (2 * Math.sqrt(kappa));
    return [heavy, heavy, 1, 1];
  },
  measured: ({ kappa }) =>
    METHODS.flatMap((method) => {
      const { parameters } = optimalTuning(method, fromKappa(kappa));
      return [1, kappa].map((lambda) => kappa * lyapunovVariance(method, parameters, lambda));
    }),
  tolerance: ({ kappa }) => 1e-10 * kappa ** 1.5,
  toleranceReason: 'A linear system whose condition number is of order κ^{3/2}.',
});
