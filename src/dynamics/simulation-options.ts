import type { Vector } from '../numeric/vector.ts';

/** Where a simulation starts, when it stops, and what it keeps. */
export interface SimulationOptions {
  /** θ₀. Default: the objective's customary start, or (1, …, 1) if it has none. */
  readonly start?: Vector;
  /** θ₋₁. Default: the start, so that the iteration begins at rest. */
  readonly previous?: Vector;
  /** Largest number of iterations, a whole number ≥ 0. Default 1000. */
  readonly maxSteps?: number;
  /**
   * The iteration has converged when $\lVert\nabla f\rVert_\infty$ at two successive iterates is at most this times the
   * larger of its values at θ₀ and θ₋₁. At least 0; 0 stops only where the gradient vanishes. Default 1e-9.
   */
  readonly tolerance?: number;
  /** Which iterates are kept: all, the start and the end, or every n-th from the start and the end. Default `'all'`. */
  readonly record?:
    | 'all'
    | 'end'
    | {
        /** The n, a whole number ≥ 1. */
        readonly every: number;
      };
}
