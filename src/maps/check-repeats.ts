import { inputRangeError } from '../numeric/input-error.ts';
import type { Vector } from '../numeric/vector.ts';
import type { Objective } from '../objectives/objective.ts';

/** Throws unless a gradient is the same twice at a point: one that depends on anything else makes another map each time. */
export function checkRepeats(objective: Objective, point: Vector): void {
  // Copied, as an objective may fill the same array again.
  const first = [...objective.gradient(point)];
  const again = objective.gradient([...point]);
  if (first.every((value, i) => Object.is(value, again[i]))) return;
  const shown = (vector: Vector): string => `(${vector.join(', ')})`;
  throw inputRangeError(
    `map: the gradient of ${objective.name} must be the same each time, got ${shown(first)} and ${shown(again)} at ${shown(point)}`,
  );
}
