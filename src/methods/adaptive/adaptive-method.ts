import type { Vector } from '../../numeric/vector.ts';
import type { ParameterDescription, StepState } from '../method.ts';

/** Parameters of the adaptive methods; each method says which of them it takes, and all but η have defaults. */
export interface AdaptiveParameters {
  /** Learning rate η > 0. */
  readonly eta: number;
  /** Decay β₁ of the first moment, the average of gradients, in [0, 1). */
  readonly beta1?: number;
  /** Decay β₂ of the second moment, the average of squared gradients, in [0, 1). PyTorch's RMSprop calls it `alpha`. */
  readonly beta2?: number;
  /** ε ≥ 0, added to the root of the second moment. */
  readonly epsilon?: number;
  /** Momentum behind the division by the second moment, ≥ 0. */
  readonly momentum?: number;
  /** Weight decay w ≥ 0. */
  readonly weightDecay?: number;
  /** NAdam's ψ ≥ 0: with it β₁ grows from ½β₁ to β₁. */
  readonly momentumDecay?: number;
}

/** A method that divides its gradients by a running root mean square of them: it is not linear, and has a step only. */
export interface AdaptiveMethod<P extends AdaptiveParameters = AdaptiveParameters> {
  /** The spelling in lists: `adam`. */
  readonly name: string;
  /** The name in a sentence: `Adam`. */
  readonly title: string;
  /** The parameters that the method takes, in the order in which they are printed. */
  readonly parameters: Readonly<Record<string, ParameterDescription>>;
  /** Throws a TypeError or RangeError unless the parameters are the method's and in their ranges. */
  check(parameters: P): void;
  /** One iteration as PyTorch makes it; without `memory` in the state its moments are empty. */
  step(parameters: P, state: StepState, gradient: (point: Vector) => Vector): StepState;
}
