import type { Vector } from '../numeric/vector.ts';

/** How iterations and the ODE θ̈ + cθ̇ + ∇f = 0 are matched. */
export type Matching = 'conformal' | 'central' | 'textbook';

/** The ODE limit of a momentum method: friction c and the time step h of one iteration. */
export interface Flow {
  /** c in θ̈ + cθ̇ + ∇f = 0. */
  readonly friction: number;
  /** h: iteration k is at time k·h. */
  readonly timeStep: number;
  readonly matching: Matching;
}

/** A solution of the ODE, sampled. */
export interface FlowTrajectory {
  readonly flow: { readonly friction: number };
  readonly objective: string;
  readonly times: readonly number[];
  readonly positions: readonly Vector[];
  readonly velocities: readonly Vector[];
}
