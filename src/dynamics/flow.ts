import type { Vector } from '../numeric/vector.ts';

/**
 * How iterations and the ODE $\ddot\theta + c\dot\theta + \nabla f(\theta) = 0$ are matched: iteration k is time kh, and
 *
 * - `'conformal'`: $\beta = e^{-ch}$, $\eta = h^2(1 + \beta)/2$. The iteration is the damped leapfrog: the gap between
 *   iterates and ODE is of second order in h, and underdamped modes decay exactly as the ODE's do.
 * - `'central'`: $\beta = \frac{1 - ch/2}{1 + ch/2}$, $\eta = \frac{h^2}{1 + ch/2}$. Central differences; second order.
 * - `'textbook'`: $\beta = 1 - ch$, $\eta = h^2$. What is usually written; only of first order.
 */
export type Matching = 'conformal' | 'central' | 'textbook';

/** The ODE limit of a momentum method: friction c and the time step h of one iteration. */
export interface Flow {
  /** c in θ̈ + cθ̇ + ∇f = 0, per unit of time. Negative for β > 1. */
  readonly friction: number;
  /** h > 0: iteration k is at time k·h. */
  readonly timeStep: number;
  /** How the two were matched. */
  readonly matching: Matching;
}

/**
 * How far a solution of the ODE was followed.
 *
 * - `'completed'`: to the end.
 * - `'diverged'`: until it left the finite numbers; it ends with the last finite sample.
 * - `'step-limit'`, `'step-too-small'`: until adaptive steps gave up, as at a singularity; it ends with the last sample before.
 */
export type FlowStatus = 'completed' | 'diverged' | 'step-limit' | 'step-too-small';

/** A solution of the ODE, sampled. */
export interface FlowTrajectory {
  /** The ODE: its friction c. */
  readonly flow: {
    /** c in θ̈ + cθ̇ + ∇f = 0, per unit of time. */
    readonly friction: number;
  };
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
