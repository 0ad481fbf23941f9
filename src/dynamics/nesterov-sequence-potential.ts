import type { Objective } from '../objectives/objective.ts';
import type { Potential } from './nesterov-potential.ts';
import { potentialAlong, type Weights } from './potential-along.ts';
import type { ScheduleTrajectory } from './simulate-schedule.ts';

/**
 * The function that proves $f(\theta_k) - f^* \le \frac{4\lVert\theta_0 - \theta^*\rVert^2}{\eta(k+2)^2}$ for {@link nesterovSchedule}
 * with η ≤ 1/L on convex f with L-Lipschitz gradient, along a run:
 *
 * $$\Phi_k = \eta(k + 2)^2(f(\theta_k) - f^*) + 2\Big\lVert\theta_k + \frac k2(\theta_k - \theta_{k-1}) - \theta^*\Big\rVert^2,
 * \qquad \Phi_{k+1} \le \Phi_k, \quad \Phi_0 \le 4\lVert\theta_0 - \theta^*\rVert^2$$
 *
 * @remarks It is {@link nesterovLyapunov} in discrete time, with $t = (k + 2)\sqrt\eta$. Source: `su2016`, where the same momentum
 * comes one step later.
 * @param trajectory - A run of {@link nesterovSchedule} from rest, every iterate recorded.
 * @param objective - The objective that it ran on, with a known minimiser.
 * @returns $\Phi_k$ for every iterate, and the factor 1.
 * @throws RangeError if iterates are missing; TypeError if the objective names no minimiser.
 * @example
 * ```ts
 * import { nesterovSchedule, nesterovSequencePotential, ravine, simulateSchedule } from 'heavyball';
 * const run = simulateSchedule(nesterovSchedule({ eta: 0.01, steps: 50 }), ravine);
 * const { values } = nesterovSequencePotential(run, ravine);
 * values.every((value, k) => k === 0 || value <= values[k - 1]! + 1e-12); // => true
 * ```
 */
export function nesterovSequencePotential(trajectory: ScheduleTrajectory, objective: Objective): Potential {
  const [eta = NaN] = trajectory.schedule.eta;
  const weights = (k: number): Weights => [eta * (k + 2) ** 2, k / 2, 2];
  return { values: potentialAlong('nesterovSequencePotential', trajectory, objective, weights), factor: 1 };
}
