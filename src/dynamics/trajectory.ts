import type { MethodParameters } from '../methods/method.ts';
import type { Vector } from '../numeric/vector.ts';

/** Why a simulation ended. */
export type TrajectoryStatus = 'converged' | 'diverged' | 'step-limit';

/** The recorded iterates of a method on an objective. */
export interface Trajectory {
  readonly method: string;
  readonly parameters: MethodParameters;
  readonly objective: string;
  /** The recorded points, the start first. */
  readonly iterates: readonly Vector[];
  /** The iteration number of each recorded point. */
  readonly steps: readonly number[];
  /** f at each recorded point. */
  readonly values: readonly number[];
  readonly status: TrajectoryStatus;
  /** How many iterations were made. */
  readonly iterations: number;
}
