import type { CurvatureInterval, Family } from '../methods/method.ts';

/** What decides the function of a cycle: a regular polygon, or star, a method and a class of functions. */
export interface CycleShape {
  /** The number of corners m ≥ 3. */
  readonly length: number;
  /** How often the polygon is gone around before all corners have been visited: 1 but for stars. */
  readonly turns: number;
  /** The method as a member of the (β, γ, η) family. */
  readonly family: Family;
  /** The class of the function: curvatures from μ to L. */
  readonly interval: CurvatureInterval;
}
