import type { HigherOrderMethod } from '../methods/higher-order-method.ts';
import type { MethodParameters } from '../methods/method.ts';
import type { DoubleDouble } from '../numeric/double-double.ts';
import { dyadic } from '../numeric/dyadic.ts';
import { exactCoefficients } from './exact-coefficients.ts';

/** A characteristic polynomial as `constant` + λ `slope`, both times the same positive number; leading coefficients first. */
export interface AffineCoefficients {
  readonly constant: readonly DoubleDouble[];
  readonly slope: readonly DoubleDouble[];
}

/** How the coefficients of a method of higher order depend on the curvature. */
export function affineCoefficients<P extends MethodParameters>(
  method: HigherOrderMethod<P>,
  parameters: P,
): AffineCoefficients {
  const { constant, slope } = exactCoefficients(method, parameters);
  return { constant: constant.map((c) => dyadic.round(c)), slope: slope.map((c) => dyadic.round(c)) };
}
