import { inputRangeError } from '../numeric/input-error.ts';
import type { Vector } from '../numeric/vector.ts';
import { checkPoint } from '../objectives/check-point.ts';
import { hessianAt } from '../objectives/hessian-at.ts';
import type { Objective } from '../objectives/objective.ts';
import { eigenbasisOf } from '../spectrum/eigenbasis-of.ts';

/** The one direction in which a saddle falls off, and its curvatures. */
export interface WayDown {
  /** The unit eigenvector of the negative curvature. */
  readonly direction: Vector;
  /** The negative curvature. */
  readonly lambda: number;
  /** The largest curvature: the negative one itself in one coordinate. */
  readonly steepest: number;
}

/** The negative curvature of a saddle with its eigenvector; throws unless there is exactly one. */
export function wayDown(where: string, objective: Objective, saddle: Vector): WayDown {
  checkPoint(where, 'saddle', saddle, objective.dimension);
  const { spectrum, vectors } = eigenbasisOf(hessianAt(objective, saddle).hessian, { symmetrize: true });
  const { eigenvalues, negative } = spectrum;
  const [lambda] = negative;
  if (lambda === undefined || negative.length > 1) {
    throw inputRangeError(`${where}: exactly one curvature at saddle must be negative, got ${eigenvalues.join(', ')}`);
  }
  return { direction: vectors.getColumn(0), lambda, steepest: eigenvalues.at(-1) ?? lambda };
}
