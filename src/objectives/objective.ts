import type { Matrix } from '../numeric/matrix.ts';
import type { Vector } from '../numeric/vector.ts';

/** A function to minimise. */
export interface Objective {
  /** Short name for captions: `ravine`. */
  readonly name: string;
  /** Number of coordinates. */
  readonly dimension: number;
  /** f(θ). */
  value(point: Vector): number;
  /** ∇f(θ). */
  gradient(point: Vector): Vector;
  /** ∇²f(θ), where it is known. */
  hessian?(point: Vector): Matrix;
  /** ∇²f(θ)·v, where it is known without the whole Hessian. */
  hessianTimes?(point: Vector, vector: Vector): Vector;
  /** A minimiser θ*, where it is known. */
  readonly minimizer?: Vector;
  /** All minimisers, `minimizer` the first, where there are several and all are known. */
  readonly minimizers?: readonly Vector[];
  /** The customary starting point, where there is one. */
  readonly start?: Vector;
}

/** An objective with a known Hessian. */
export type TwiceDifferentiable = Objective & Required<Pick<Objective, 'hessian' | 'hessianTimes'>>;
