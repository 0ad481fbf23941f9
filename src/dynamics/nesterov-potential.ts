import { checkPositive } from '../numeric/check.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import type { Objective } from '../objectives/objective.ts';
import { potentialAlong } from './potential-along.ts';
import type { Run } from './trajectory.ts';

/** A potential along a run, and the factor that it shrinks by at least in every step. */
export interface Potential {
  /** $\Phi_k$ at each iterate. */
  readonly values: readonly number[];
  /** $\Phi_{k+1} \le \text{factor} \cdot \Phi_k$. */
  readonly factor: number;
}

/**
 * The function that proves the rate of Nesterov’s method with its textbook constants $\eta = 1/L$ and
 * $\beta = \frac{\sqrt\kappa - 1}{\sqrt\kappa + 1}$ on μ-strongly convex f with L-Lipschitz gradient, along a run:
 *
 * $$\Phi_k = f(\theta_k) - f^* + \tfrac\mu2\big\lVert\theta_k + (\sqrt\kappa - 1)(\theta_k - \theta_{k-1}) - \theta^*\big\rVert^2, \qquad
 * \Phi_{k+1} \le \Big(1 - \frac1{\sqrt\kappa}\Big)\Phi_k$$
 *
 * @remarks It is {@link stronglyConvexLyapunov} in discrete time. Source: `wilson2021`.
 * @param trajectory - A run of Nesterov’s method with these constants, every iterate recorded.
 * @param objective - The objective that it ran on, with a known minimiser.
 * @param interval - μ and L, 0 < μ ≤ L.
 * @returns $\Phi_k$ for every iterate, and $1 - 1/\sqrt\kappa$.
 * @throws RangeError if μ or L is not as said or iterates are missing; TypeError if the objective names no minimiser.
 * @example
 * ```ts
 * import { nesterov, nesterovPotential, ravine, simulate } from 'heavyball';
 * const run = simulate(nesterov, { beta: 9 / 11, eta: 0.01 }, ravine, { maxSteps: 50 });
 * const { values, factor } = nesterovPotential(run, ravine, { mu: 1, L: 100 });
 * factor; // => 0.9
 * values.every((value, k) => k === 0 || value <= factor * values[k - 1]! + 1e-12); // => true
 * ```
 */
export function nesterovPotential(
  trajectory: Run,
  objective: Objective,
  interval: { readonly mu: number; readonly L: number },
): Potential {
  const { mu, L } = interval;
  checkPositive('nesterovPotential', 'mu', mu);
  checkPositive('nesterovPotential', 'L', L);
  if (!(mu <= L)) throw inputRangeError(`nesterovPotential: L must be at least mu (${mu}), got ${L}`);
  const root = Math.sqrt(L / mu);
  return {
    values: potentialAlong('nesterovPotential', trajectory, objective, () => [1, root - 1, mu / 2]),
    factor: 1 - 1 / root,
  };
}
