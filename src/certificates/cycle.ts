import type { CurvatureInterval, Family, MethodParameters } from '../methods/method.ts';
import type { Vector } from '../numeric/vector.ts';

/** What decides the function of a cycle. */
export type CycleShape = Pick<Cycle, 'length' | 'turns' | 'family' | 'interval'>;

/** A cycle of a method on some smooth strongly convex function of the plane: the corners of a regular polygon, or star. */
export interface Cycle {
  /** The method's name. */
  readonly method: string;
  /** Its parameters. */
  readonly parameters: MethodParameters;
  /** The class of the function: curvatures from μ to L. */
  readonly interval: CurvatureInterval;
  /** The number of corners m ≥ 3, the least for which there is such a cycle. */
  readonly length: number;
  /** How often the polygon is gone around before all corners have been visited: 1 but for stars. */
  readonly turns: number;
  /** The corners in the order in which they are visited, (1, 0) first. */
  readonly points: readonly Vector[];
  /** What comes before (1, 0): the last corner. */
  readonly previous: Vector;
  /** The method as a member of the (β, γ, η) family. */
  readonly family: Family;
}
