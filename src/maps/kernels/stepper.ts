import type { MethodParameters } from '../../methods/method.ts';
import type { Vector } from '../../numeric/vector.ts';

/** Steps of one method on one objective, with parameters that change from run to run. */
export interface Stepper {
  /** Begins a run: says with which parameters the steps to come are made. */
  readonly begin: (parameters: MethodParameters) => void;
  /** Makes of θ_k and θ_{k−1} the next two, in the same arrays, given ∇f(θ_k). */
  readonly advance: (current: number[], previous: number[], slope: Vector) => void;
}
