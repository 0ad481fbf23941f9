import { Matrix } from '../numeric/matrix.ts';
import type { Objective } from './objective.ts';

function slope(theta: number): number {
  if (theta < 1) return 25 * theta;
  return theta < 2 ? theta + 24 : 25 * theta - 24;
}

function curvature(theta: number): number {
  return theta < 1 || theta >= 2 ? 25 : 1;
}

/**
 * The function of one coordinate on which the heavy ball with Polyak's constants never arrives: 1-strongly convex and 25-smooth,
 * its slope in three straight pieces,
 *
 * $$f'(\theta) = \begin{cases} 25\theta & \theta < 1 \\ \theta + 24 & 1 \le \theta < 2 \\ 25\theta - 24 & \theta \ge 2 \end{cases}$$
 *
 * With β = 4/9, η = 1/9, the best constants for κ = 25 on quadratics, runs from rest in [3.07, 3.46] end in the cycle 792/1225,
 * −2208/1225, 2592/1225. Minimiser 0, customary start 3.3; `hessian` at the kinks is the curvature to their right. Source:
 * `lessard2016`.
 *
 * @example
 * ```ts
 * import { heavyBall, lessardCounterexample, simulate } from 'heavyball';
 * const run = simulate(heavyBall, { beta: 4 / 9, eta: 1 / 9 }, lessardCounterexample, { maxSteps: 300 });
 * run.status; // => 'step-limit'
 * run.iterates[300]?.[0]; // => 0.646531
 * ```
 */
export const lessardCounterexample: Objective = {
  name: 'lessard',
  dimension: 1,
  value([theta = NaN]) {
    const bowl = 12.5 * theta * theta;
    if (theta < 1) return bowl;
    return theta < 2 ? (theta * theta) / 2 + 24 * theta - 12 : bowl - 24 * theta + 36;
  },
  gradient: ([theta = NaN]) => [slope(theta)],
  hessian: ([theta = NaN]) => new Matrix([[curvature(theta)]]),
  hessianTimes: ([theta = NaN], [v = NaN]) => [curvature(theta) * v],
  minimizer: [0],
  start: [3.3],
};
