import type { MethodParameters } from '../methods/method.ts';
import type { Vector } from '../numeric/vector.ts';

/**
 * Why a simulation ended.
 *
 * - `'converged'`: at two successive iterates the gradient is at most `tolerance` times its size at the start.
 * - `'diverged'`: the gradient exceeds 1e30 times its size at the start, or the iterate or its gradient is not finite.
 * - `'step-limit'`: neither happened within `maxSteps`.
 */
export type TrajectoryStatus = 'converged' | 'diverged' | 'step-limit';

/** The recorded iterates of a run on an objective. */
export interface Run {
  /** Name of the objective: `ravine`. */
  readonly objective: string;
  /** The point θ₋₁ before the start. */
  readonly previous: Vector;
  /** The recorded points, the start first, all finite. */
  readonly iterates: readonly Vector[];
  /** The iteration number of each recorded point. */
  readonly steps: readonly number[];
  /** f at each recorded point. */
  readonly values: readonly number[];
  /** Why the simulation ended. */
  readonly status: TrajectoryStatus;
  /** How many iterations were made: the number of the last finite iterate. */
  readonly iterations: number;
}

/** The recorded iterates of a method with constant parameters. */
export interface Trajectory extends Run {
  /** Name of the method: `heavy-ball`. */
  readonly method: string;
  /** Its parameters. */
  readonly parameters: MethodParameters;
}
