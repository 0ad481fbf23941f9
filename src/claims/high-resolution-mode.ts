import { exactFlow } from '../dynamics/exact-flow.ts';
import { solveHighResolutionFlow } from '../dynamics/solve-high-resolution-flow.ts';
import { diagonalQuadratic } from '../objectives/diagonal-quadratic.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';

/** Damping by the Hessian is a friction that grows with the curvature. */
export const highResolutionMode: Claim = defineClaim({
  id: 'high-resolution-mode',
  statement: {
    plain:
      'On curvature λ the equation θ̈ + cθ̇ + δ∇²f θ̇ + φ∇f = 0 is that of an oscillator with friction c + δλ on the curvature φλ.',
    tex: String.raw`\ddot\theta + (c + \delta\lambda)\,\dot\theta + \varphi\lambda\,\theta = 0`,
  },
  source: 'shi2022',
  domain: {
    variables: {
      friction: { least: 0, most: 3, scale: 'linear' },
      hessianDamping: { least: 0.01, most: 0.5, scale: 'log' },
      force: { least: 1, most: 2, scale: 'linear' },
      lambda: { least: 0.5, most: 10, scale: 'linear' },
      velocity: { least: 0.5, most: 2, scale: 'linear' },
    },
    words: 'from θ(0) = 1 with a velocity; position and velocity at the time 1, beside the integrated equation',
  },
  expected: 'holds',
  predicted({ friction, hessianDamping, force, lambda, velocity }) {
    const start = { position: 1, velocity };
    const state = exactFlow({ friction: friction + hessianDamping * lambda }, force * lambda, 1, start);
    return [state.position, state.velocity];
  },
  measured({ friction, hessianDamping, force, lambda, velocity }) {
    const options = { start: [1], velocity: [velocity], duration: 1, samples: 1, tolerance: 1e-10 };
    const flow = { friction, hessianDamping, force };
    const { positions, velocities } = solveHighResolutionFlow(flow, diagonalQuadratic([lambda]), options);
    return [positions[1]?.[0] ?? NaN, velocities[1]?.[0] ?? NaN];
  },
  tolerance: () => 1e-7,
  toleranceReason: 'Adaptive steps to 1e-10 a step, of a solution of the size of 10.',
});
