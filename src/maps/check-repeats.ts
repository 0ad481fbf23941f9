import type { Vector } from '../numeric/vector.ts';
import { checkSame } from '../objectives/check-same.ts';
import type { Objective } from '../objectives/objective.ts';

/** Throws unless a gradient is the same twice at a point: one that depends on anything else makes another map each time. */
export function checkRepeats(objective: Objective, point: Vector): void {
  // Copied, as an objective may fill the same array again.
  const first = [...objective.gradient(point)];
  checkSame(objective.name, first, objective.gradient([...point]), point);
}
