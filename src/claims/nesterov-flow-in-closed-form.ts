import { exactNesterovFlow } from '../dynamics/exact-nesterov-flow.ts';
import { solveNesterovFlow } from '../dynamics/solve-nesterov-flow.ts';
import { diagonalQuadratic } from '../objectives/diagonal-quadratic.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';

/** On a quadratic Nesterov's equation is Bessel's. */
export const nesterovFlowInClosedForm: Claim = defineClaim({
  id: 'nesterov-flow-in-closed-form',
  statement: {
    plain:
      'From rest θ̈ + (r/t)θ̇ + λθ = 0 has the solution θ₀Γ(ν + 1)(2/wt)^ν J_ν(wt), ν = (r − 1)/2, w = √λ; for r = 3 it is 2θ₀J₁(wt)/(wt).',
    tex: String.raw`\theta = \theta_0\,\Gamma(\nu + 1)\Big(\frac{2}{wt}\Big)^\nu J_\nu(wt), \qquad \nu = \frac{r - 1}{2},\ w = \sqrt\lambda`,
  },
  source: 'su2016',
  domain: {
    variables: {
      r: { least: 0.5, most: 12, scale: 'linear' },
      lambda: { least: -1, most: 10, scale: 'linear' },
      time: { least: 0.1, most: 5, scale: 'log' },
    },
    words: 'θ₀ = 1; position and velocity at the time, beside the integrated equation',
  },
  expected: 'holds',
  predicted({ r, lambda, time }) {
    const { position, velocity } = exactNesterovFlow({ r }, lambda, time, 1);
    return [position, velocity];
  },
  measured({ r, lambda, time }) {
    const options = { start: [1], duration: time, samples: 1, tolerance: 1e-10 };
    const { positions, velocities } = solveNesterovFlow({ r }, diagonalQuadratic([lambda]), options);
    return [positions[1]?.[0] ?? NaN, velocities[1]?.[0] ?? NaN];
  },
  tolerance: ({ lambda, time }) => 1e-7 * Math.exp(Math.sqrt(Math.max(0, -lambda)) * time),
  toleranceReason: 'Adaptive steps to 1e-10 a step; errors grow as the solution does.',
});
