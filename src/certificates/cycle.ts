import type { MethodParameters } from '../methods/method.ts';
import type { Vector } from '../numeric/vector.ts';
import type { CycleShape } from '../objectives/cycle-shape.ts';

/** A cycle of a method on some smooth strongly convex function of the plane, with the least number of corners for which there is one. */
export interface Cycle extends CycleShape {
  /** The method's name. */
  readonly method: string;
  /** Its parameters. */
  readonly parameters: MethodParameters;
  /** The corners in the order in which they are visited, (1, 0) first. */
  readonly points: readonly Vector[];
  /** What comes before (1, 0): the last corner. */
  readonly previous: Vector;
}
