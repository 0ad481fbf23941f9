import { conjugateGradients } from '../dynamics/conjugate-gradients.ts';
import { diagonalQuadratic } from '../objectives/diagonal-quadratic.ts';
import { fromKappa } from '../spectrum/from-kappa.ts';
import { krylovBound } from '../tuning/krylov-bound.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';

/** Even the method that nobody beats is as slow as the bound says, on curvatures made for it. */
export const conjugateGradientsMeetTheKrylovBound: Claim = defineClaim({
  id: 'conjugate-gradients-meet-the-krylov-bound',
  statement: {
    plain:
      'On the curvatures where T_k is ±1 on [μ, L], from a start whose gradients there are equal but for those at the ends, 1/√2 of the rest, k steps of conjugate gradients shrink √(f − f*) by the Krylov bound and no more.',
    tex: String.raw`\sqrt{\frac{f(\theta_k)-f^*}{f(\theta_0)-f^*}} = \frac{1}{T_k\big(\frac{\kappa+1}{\kappa-1}\big)}`,
  },
  source: 'greenbaum1979',
  domain: {
    variables: {
      kappa: { least: 4, most: 1e4, scale: 'log' },
      steps: { least: 1, most: 12, scale: 'integer' },
    },
    words: 'μ = 1, L = κ, k = steps; the factor relative to the bound',
  },
  expected: 'holds',
  predicted: () => [1],
  measured({ kappa, steps }) {
    const lambdas = Array.from(
      { length: steps + 1 },
      (_, j) => 1 + (kappa - 1) * Math.sin((Math.PI * j) / (2 * steps)) ** 2,
    );
    const start = lambdas.map((lambda, j) => (j === 0 || j === steps ? Math.SQRT1_2 : 1) / lambda);
    const { values } = conjugateGradients(diagonalQuadratic(lambdas), { start, maxSteps: steps, tolerance: 0 });
    const shrunk = Math.sqrt((values.at(-1) ?? NaN) / (values[0] ?? NaN));
    return [shrunk / krylovBound(fromKappa(kappa), steps)];
  },
  tolerance: () => 1e-6,
  toleranceReason: 'The bound falls to 4e-6 of the start, where roundings of the points are 1e-10 of it.',
});
