import type { Vector } from '../numeric/vector.ts';
import type { FlowStatus } from './flow.ts';
import type { TrajectoryStatus } from './trajectory.ts';

/** How a run ended. */
interface Ended {
  readonly status: TrajectoryStatus;
}

/** A solution sampled at the times of the points. */
interface Solution {
  readonly positions: readonly Vector[];
  readonly status: FlowStatus;
}

/** The largest distance of points of a run from a solution, in one coordinate; Infinity where either leaves the finite numbers. */
export function gapBetween(points: readonly Vector[], { status }: Ended, solution: Solution): number {
  return status === 'diverged' || solution.status !== 'completed'
    ? Infinity
    : largestDistance(points, solution.positions);
}

/** The largest distance of points from others, which are as many or more, in one coordinate. */
export function largestDistance(points: readonly Vector[], others: readonly Vector[]): number {
  let largest = 0;
  points.forEach((point, k) => {
    const other = others[k]!;
    for (let i = 0; i < point.length; i++) largest = Math.max(largest, Math.abs(point[i]! - other[i]!));
  });
  return largest;
}
