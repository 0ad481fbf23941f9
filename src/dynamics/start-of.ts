import type { Vector } from '../numeric/vector.ts';
import { checkPoint } from '../objectives/check-point.ts';
import type { Objective } from '../objectives/objective.ts';

/** The start that the caller gives, else the objective's customary one, else (1, …, 1); checked, and a copy. */
export function startOf(where: string, objective: Objective, given: Vector | undefined): Vector {
  const start = given ?? objective.start ?? Array<number>(objective.dimension).fill(1);
  checkPoint(where, 'start', start, objective.dimension);
  return [...start];
}
