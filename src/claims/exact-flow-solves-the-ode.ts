import { exactFlow } from '../dynamics/exact-flow.ts';
import { solveFlow } from '../dynamics/solve-flow.ts';
import { diagonalQuadratic } from '../objectives/diagonal-quadratic.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';

/** The closed form of the ODE on one mode. */
export const exactFlowSolvesTheOde: Claim = defineClaim({
  id: 'exact-flow-solves-the-ode',
  statement: {
    plain:
      'On a mode of any curvature the ODE has the closed form that exactFlow evaluates: oscillation, critical damping, relaxation, or escape from a saddle.',
    tex: String.raw`\theta(t) = e^{-ct/2}\Big(\theta_0\cos\omega t + \big(v_0+\tfrac c2\theta_0\big)\frac{\sin\omega t}{\omega}\Big), \qquad \omega^2 = \lambda - \tfrac{c^2}{4}`,
  },
  source: 'direct substitution in the ODE',
  domain: {
    variables: {
      friction: { least: -0.5, most: 4, scale: 'linear' },
      lambda: { least: -2, most: 4, scale: 'linear' },
      time: { least: 0.1, most: 4, scale: 'log' },
      velocity: { least: -2, most: 2, scale: 'linear' },
    },
    words: 'θ(0) = 1; position and velocity at the time',
  },
  expected: 'holds',
  predicted({ friction, lambda, time, velocity }) {
    const state = exactFlow({ friction }, lambda, time, { position: 1, velocity });
    return [state.position, state.velocity];
  },
  measured({ friction, lambda, time, velocity }) {
    const options = { start: [1], velocity: [velocity], duration: time, samples: 1, tolerance: 1e-10 };
    const { positions, velocities } = solveFlow({ friction }, diagonalQuadratic([lambda]), options);
    return [positions[1]?.[0] ?? NaN, velocities[1]?.[0] ?? NaN];
  },
  tolerance: ({ lambda, friction, time }) => 1e-7 * Math.exp(Math.max(0, growth(friction, lambda) * time)),
  toleranceReason: 'Adaptive steps to 1e-10 a step; errors grow as the solution does.',
});

/** The larger real part of the roots of s² + cs + λ. */
function growth(friction: number, lambda: number): number {
  return (-friction + Math.sqrt(Math.max(0, friction ** 2 - 4 * lambda))) / 2;
}
