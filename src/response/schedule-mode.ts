import type { Schedule } from '../methods/schedules/schedule.ts';
import type { Stability } from '../mode/mode.ts';
import { checkFinite } from '../numeric/check.ts';
import { timesPowerOfTwo } from '../numeric/times-power-of-two.ts';
import { repetitionOf, type Repetition } from './repetition-of.ts';
import { logGainOf } from './schedule-product.ts';
import { walkSchedule } from './schedule-walk.ts';
import type { PeakTransient } from './transient.ts';

/** What happens if a schedule is repeated for ever, on one curvature. */
export interface RepeatedSchedule {
  /**
   * The factor a step by which the error shrinks or grows in the limit: $\rho(\Phi_K)^{1/K}$. With the learning rate outside the
   * buffer the first step of each round also bridges the change from the last rate.
   */
  readonly factor: number;
  /** Whether it shrinks; `'marginal'` also where rounding leaves it open. */
  readonly stability: Stability;
}

/** One curvature over the whole run of a schedule. */
export interface ScheduleMode {
  /** The curvature λ. */
  readonly lambda: number;
  /**
   * The residual polynomial of the first k steps at λ, for k = 0, …, K: the error $\theta_k/\theta_0$ from rest. ±Infinity
   * where it exceeds a double.
   */
  readonly residuals: readonly number[];
  /** $\lVert\Phi_k\rVert_2$ for k = 0, …, K: by what factor the state can have grown. */
  readonly gains: readonly number[];
  /** The largest gain and its step. */
  readonly peak: PeakTransient;
  /** $\lVert\Phi_K\rVert_2^{1/K}$: the factor a step over the whole run, for the worst start. */
  readonly averageFactor: number;
  /** The same for the schedule repeated for ever. */
  readonly repeated: RepeatedSchedule;
}

/**
 * One curvature over the whole run of a schedule: the product of its companion matrices
 *
 * $$\Phi_k = T_k T_{k-1} \cdots T_1, \qquad T_k = \begin{pmatrix} 1 + \beta_k - (1 + \gamma_k)\eta_k\lambda & -\beta_k +
 * \gamma_k\eta_k\lambda \\ 1 & 0 \end{pmatrix}, \qquad \begin{pmatrix} \theta_k \\ \theta_{k-1} \end{pmatrix} = \Phi_k
 * \begin{pmatrix} \theta_0 \\ \theta_{-1} \end{pmatrix}$$
 *
 * The eigenvalues of each $T_k$ say nothing certain of the product: steps that are each stable can together diverge. Repeated for
 * ever, the schedule grows by $\rho(\Phi_K)$ a round: Floquet's multiplier.
 *
 * @remarks Powers of two are taken out on the way, so that products neither overflow nor vanish. Errors are of the size of k
 * roundings, relative to what the steps between can make of them. Source: `floquet1883`.
 * @param schedule - From a constructor of schedules.
 * @param lambda - The curvature λ: any finite number.
 * @returns Residuals, gains, and the averages over the run. Cost: O(steps).
 * @throws RangeError or TypeError if λ is not a finite number.
 * @example
 * ```ts
 * import { scheduleMode, scheduleOf } from 'heavyball';
 * const mode = scheduleMode(scheduleOf({ eta: [3, 0.1], beta: 0.9 }), 1);
 * mode.repeated.factor; // => 1.88466
 * mode.residuals; // => [ 1, -2, -4.5 ]
 * ```
 */
export function scheduleMode(schedule: Schedule, lambda: number): ScheduleMode {
  checkFinite('scheduleMode', 'lambda', lambda);
  const residuals = [1];
  const logGains = [0];
  let repetition: Repetition = { logRadius: 0, stability: 'marginal' };
  walkSchedule(schedule, lambda, (walk, k) => {
    residuals.push(timesPowerOfTwo(walk.rest, walk.exponent));
    logGains.push(logGainOf(walk));
    if (k === schedule.steps) repetition = repetitionOf(schedule, lambda, walk);
  });
  const gains = logGains.map(Math.exp);
  const step = logGains.reduce((best, value, k) => (value > (logGains[best] ?? NaN) ? k : best), 0);
  const { logRadius, stability } = repetition;
  return {
    lambda,
    residuals,
    gains,
    peak: { peak: gains[step] ?? NaN, step },
    averageFactor: Math.exp((logGains.at(-1) ?? NaN) / schedule.steps),
    repeated: { factor: Math.exp(logRadius / schedule.steps), stability },
  };
}
