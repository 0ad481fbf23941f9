import type { SymmetricTimes } from '../numeric/lanczos.ts';
import type { Vector } from '../numeric/vector.ts';
import { differenceTimes } from '../spectrum/difference-times.ts';
import type { Objective } from './objective.ts';

/** Products of a Hessian with vectors, and their origin. */
export interface LocalProducts {
  /** v ↦ ∇²f(θ) v. */
  readonly times: SymmetricTimes;
  /** From what they are: the objective's `hessianTimes`, or differences of its gradient. */
  readonly source: 'hessian-times' | 'differences';
  /** The size of the error of a product with a unit vector because of that: 0 but for differences. */
  readonly error: number;
}

/** The products of the Hessian of an objective with vectors at a point, without the Hessian: its own, or from two gradients each. */
export function productsAt(objective: Objective, point: Vector): LocalProducts {
  const hessianTimes = objective.hessianTimes?.bind(objective);
  if (hessianTimes !== undefined) {
    return { times: (vector) => hessianTimes(point, Array.from(vector)), source: 'hessian-times', error: 0 };
  }
  const { times, error } = differenceTimes((at) => objective.gradient(at), point);
  return { times, source: 'differences', error };
}
