import { dot } from '../numeric/dot.ts';
import { inputTypeError } from '../numeric/input-error.ts';
import type { Objective } from '../objectives/objective.ts';
import { checkAllRecorded } from './check-all-recorded.ts';
import type { Run } from './trajectory.ts';

/** Weight of f − f*, how far θ_k is carried along its step, and weight of the distance of where that leads. */
export type Weights = readonly [value: number, stride: number, distance: number];

/** Weighted sums of f − f* and of squared distances from θ*, along a run. */
export function potentialAlong(
  where: string,
  trajectory: Run,
  objective: Objective,
  weightsAt: (k: number) => Weights,
): readonly number[] {
  const { minimizer } = objective;
  if (!minimizer) throw inputTypeError(`${where}: the objective must have a known minimizer, got none`);
  checkAllRecorded(where, trajectory);
  const { iterates, previous, values } = trajectory;
  const least = objective.value(minimizer);
  return iterates.map((point, k) => {
    const before = iterates[k - 1] ?? previous;
    const [weight, stride, distance] = weightsAt(k);
    const offset = point.map((x, i) => x + stride * (x - before[i]!) - minimizer[i]!);
    return weight * (values[k]! - least) + distance * dot(offset, offset);
  });
}
