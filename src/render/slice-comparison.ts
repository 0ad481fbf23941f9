import type { FlowTrajectory } from '../dynamics/flow.ts';
import type { Trajectory } from '../dynamics/trajectory.ts';
import { checkFinite } from '../numeric/check.ts';
import { inputRangeError } from '../numeric/input-error.ts';

/**
 * A run on a quadratic in two coordinates $f = \tfrac12\lambda_1(\theta_1 - \theta_1^*)^2 + \tfrac12\lambda_2(\theta_2 - \theta_2^*)^2$,
 * beside the ODE that it follows: what {@link compareWithFlow} returns, with the slice it ran on.
 */
export interface SliceComparison {
  /** λ₁ and λ₂, neither of them 0; of different signs at a saddle. */
  readonly curvatures: readonly [number, number];
  /** θ*, the stationary point. */
  readonly minimizer: readonly [number, number];
  /** The iterates, each a pair of coordinates. */
  readonly trajectory: Trajectory;
  /** The ODE at the times of the iterations; null where there is none, as for gradient descent. */
  readonly solution: FlowTrajectory | null;
}

/** Throws unless the slice can be drawn. */
export function checkSlice(where: string, { curvatures, minimizer, trajectory, solution }: SliceComparison): void {
  for (const curvature of curvatures) {
    checkFinite(where, 'curvatures', curvature);
    if (curvature === 0) throw inputRangeError(`${where}: curvatures must not be 0, got 0`);
  }
  const points = [minimizer, ...trajectory.iterates, ...(solution?.positions ?? []), ...(solution?.velocities ?? [])];
  if (trajectory.iterates.length === 0) throw inputRangeError(`${where}: iterates must not be empty, got none`);
  for (const point of points) {
    if (point.length !== 2) throw inputRangeError(`${where}: points must have 2 coordinates, got ${point.length}`);
    if (!point.every(Number.isFinite))
      throw inputRangeError(`${where}: points must be finite, got (${point.join(', ')})`);
  }
}
