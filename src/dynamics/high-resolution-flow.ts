import type { Method, MethodParameters } from '../methods/method.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import type { Vector } from '../numeric/vector.ts';
import type { FlowStatus } from './flow.ts';

/** The ODE $\ddot\theta + c\dot\theta + \delta\,\nabla^2 f(\theta)\,\dot\theta + \varphi\,\nabla f(\theta) = 0$ that keeps what is of the order of a step. */
export interface HighResolutionFlow {
  /** c, per unit of time. */
  readonly friction: number;
  /** δ: the time step for Nesterov, 0 for heavy ball. */
  readonly hessianDamping: number;
  /** φ, which tends to 1 with the step. */
  readonly force: number;
  /** $h = \sqrt\eta$: iteration k is at time kh. */
  readonly timeStep: number;
}

/** A solution of a high-resolution ODE, sampled. */
export interface HighResolutionTrajectory {
  /** The equation. */
  readonly flow: Omit<HighResolutionFlow, 'timeStep'>;
  /** Name of the objective: `ravine`. */
  readonly objective: string;
  /** The times of the samples, ascending, the first 0. */
  readonly times: readonly number[];
  /** θ at each time. */
  readonly positions: readonly Vector[];
  /** θ̇ at each time. */
  readonly velocities: readonly Vector[];
  /** How far it was followed. */
  readonly status: FlowStatus;
}

/**
 * The high-resolution ODE of heavy ball or Nesterov, which tells the two apart as the ODE without the terms of order h does not:
 *
 * $$\ddot\theta + 2\sqrt\mu\,\dot\theta + \sqrt\eta\,\nabla^2 f(\theta)\,\dot\theta + (1 + \sqrt{\mu\eta})\,\nabla f(\theta) = 0 \quad
 * \text{(Nesterov; heavy ball without the third term)}$$
 *
 * where $\beta = \frac{1 - \sqrt{\mu\eta}}{1 + \sqrt{\mu\eta}}$, so that $2\sqrt\mu = \frac{2(1-\beta)}{(1+\beta)\sqrt\eta}$ and
 * $1 + \sqrt{\mu\eta} = \frac2{1+\beta}$, which is how any β is read.
 *
 * @remarks Iterates stay within $O(\eta)$ of it only from the right start velocity: see {@link highResolutionGapOrders}.
 * Source: `shi2022`.
 * @param method - `heavyBall` or `nesterov`, or another that is one of them.
 * @param parameters - The parameters that the method takes, with β > −1.
 * @returns The ODE and its time step.
 * @throws RangeError if the parameters make it neither heavy ball nor Nesterov, or have weight decay, or are out of range.
 * @example
 * ```ts
 * import { heavyBall, highResolutionFlow, nesterov } from 'heavyball';
 * highResolutionFlow(nesterov, { beta: 0.6, eta: 0.25 }).hessianDamping; // => 0.5
 * highResolutionFlow(heavyBall, { beta: 0.6, eta: 0.25 }).force; // => 1.25
 * ```
 */
export function highResolutionFlow<P extends MethodParameters>(method: Method<P>, parameters: P): HighResolutionFlow {
  const { beta, gamma, eta, shift = 0 } = method.family(parameters);
  if (!(beta > -1)) throw inputRangeError(`highResolutionFlow: beta must be > -1, got ${beta}`);
  if (gamma !== 0 && gamma !== beta) {
    throw inputRangeError(`highResolutionFlow: gamma must be 0 or beta (${beta}), got ${gamma}`);
  }
  if (shift !== 0) throw inputRangeError(`highResolutionFlow: the method must be without weight decay, got ${shift}`);
  const timeStep = Math.sqrt(eta);
  return {
    friction: (2 * (1 - beta)) / ((1 + beta) * timeStep),
    hessianDamping: gamma === 0 ? 0 : timeStep,
    force: 2 / (1 + beta),
    timeStep,
  };
}
