import type { PolynomialExpression } from '../mode/higher-order-polynomial.ts';
import type { DoubleDouble } from '../numeric/double-double.ts';
import type { Vector } from '../numeric/vector.ts';
import type { MethodParameters, ParameterDescription, StepState } from './method.ts';

/**
 * A method that remembers more than two points, described twice and independently like a {@link Method}: `coefficients` (what
 * theory says) and `step` (what the algorithm does).
 */
export interface HigherOrderMethod<P extends MethodParameters = MethodParameters> {
  /** The spelling on the command line: `aggregated-momentum`. */
  readonly name: string;
  /** The name in a sentence: `aggregated momentum`. */
  readonly title: string;
  /** The parameters that the method takes, in the order in which they are printed. */
  readonly parameters: Readonly<Record<string, ParameterDescription>>;
  /**
   * $c_0 = 1, c_1, \dots, c_n$ of the characteristic polynomial $c_0 z^n + c_1 z^{n-1} + \dots + c_n$ on curvature λ;
   * every $c_i$ is affine in λ.
   */
  coefficients(parameters: P, lambda: number): readonly DoubleDouble[];
  /**
   * The same, times any positive number, as an expression that exact arithmetic evaluates: with it signs are exact for the
   * parameters given. Without it the double-doubles of `coefficients` are taken for exact.
   */
  exactCoefficients?(parameters: P, lambda: number): PolynomialExpression;
  /** One iteration, written as the algorithm is; without `memory` in the state its buffers are empty. */
  step(parameters: P, state: StepState, gradient: (point: Vector) => Vector): StepState;
}
