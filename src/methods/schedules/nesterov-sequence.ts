import { checkPositive } from '../../numeric/check.ts';
import { checkSteps } from './check-steps.ts';
import { scheduleOf } from './schedule-of.ts';
import type { Schedule, ScheduleKind } from './schedule.ts';

/** Parameters of {@link nesterovSchedule}. */
export type NesterovScheduleParameters = {
  /** Learning rate η > 0, the same in every step; 1/L for the bound on convex functions. */
  readonly eta: number;
  /** How many steps: a whole number from 1 to 10⁶. */
  readonly steps: number;
};

/**
 * Nesterov's method for convex functions that need not be strongly convex: a momentum that tends to 1,
 *
 * $$\beta_k = \gamma_k = \frac{k - 1}{k + 2} = 1 - \frac{3}{k + 2}, \qquad f(\theta_k) - f^* \le
 * \frac{4\lVert\theta_0 - \theta^*\rVert^2}{\eta\,(k + 2)^2} \quad (\eta \le 1/L)$$
 *
 * It follows the ODE $\ddot X + \frac3t\dot X + \nabla f(X) = 0$ at $t = k\sqrt\eta$.
 *
 * @remarks Step k = 1, 2, … leads from $\theta_{k-1}$ to $\theta_k$. The sequence of `su2016` gives the same momentum one step later,
 * after two steps without any, and has the bound $2\lVert\theta_0 - \theta^*\rVert^2/(\eta(k + 1)^2)$. Source: `nesterov1983`.
 * @param parameters - η and the number of steps.
 * @returns The schedule.
 * @throws RangeError or TypeError if η or the number of steps is not as said.
 * @example
 * ```ts
 * import { nesterovSchedule } from 'heavyball';
 * nesterovSchedule({ eta: 0.1, steps: 4 }).beta; // => [ 0, 0.25, 0.4, 0.5 ]
 * ```
 */
export function nesterovSchedule({ eta, steps }: NesterovScheduleParameters): Schedule {
  checkPositive(NAME, 'eta', eta);
  checkSteps(NAME, steps);
  const beta = Array.from({ length: steps }, (_, i) => i / (i + 3));
  return scheduleOf({ beta, eta: new Array<number>(steps).fill(eta) }, { name: NAME, nesterov: true });
}

const NAME = 'nesterov';

/** Nesterov's momentum that tends to 1. */
export const nesterovSequence: ScheduleKind<NesterovScheduleParameters> = {
  name: NAME,
  title: 'Nesterov’s sequence',
  description: 'β = γ = (k − 1)/(k + 2), for convex functions',
  parameters: { eta: { symbol: 'η', usualRange: [0, 1], description: 'learning rate' } },
  takesForm: false,
  make: nesterovSchedule,
};
