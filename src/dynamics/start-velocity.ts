import type { Vector } from '../numeric/vector.ts';
import { checkMatching } from './check-matching.ts';
import type { Flow } from './flow.ts';

/**
 * The velocity with which the ODE has to start so that it follows iterates that start at rest, $\theta_{-1} = \theta_0$:
 *
 * $$v_0 = -\tfrac h2 e^{-ch/2}\,\nabla f(\theta_0) \quad\text{(conformal)}, \qquad v_0 = -\frac{h}{2 + ch}\,\nabla
 * f(\theta_0) \quad\text{(central, textbook)}$$
 *
 * @remarks At rest means that the *backward* difference is zero, which is the velocity half a step ago. The ODE started
 * with $v_0 = 0$ instead is off by $O(h)$, one order more than the conformal and central matchings. The second formula is
 * the one for which $\theta(-h) = \theta_0$ to second order. Source: `hairer2006`.
 * @param flow - Friction, time step and matching, as {@link flowOf} returns them.
 * @param gradient - ∇f at the start.
 * @returns $v_0$, a vector as long as the gradient.
 * @throws RangeError if the matching is none of the three.
 * @example
 * ```ts
 * import { startVelocity } from 'heavyball';
 * startVelocity({ friction: 0, timeStep: 0.5, matching: 'conformal' }, [4, -8]); // => [ -1, 2 ]
 * ```
 */
export function startVelocity({ friction, timeStep, matching }: Flow, gradient: Vector): Vector {
  checkMatching('startVelocity', matching);
  const damping = friction * timeStep;
  const factor = matching === 'conformal' ? Math.exp(-damping / 2) / 2 : 1 / (2 + damping);
  return gradient.map((slope) => -timeStep * factor * slope);
}
