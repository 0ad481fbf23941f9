import type { HigherOrderMethod } from '../methods/higher-order-method.ts';
import type { MethodParameters } from '../methods/method.ts';
import type { Boundary } from '../mode/mode.ts';
import { affineCoefficients } from './affine-coefficients.ts';
import { circleCrossings } from './circle-crossings.ts';
import { curvaturesBetween } from './curvatures-between.ts';
import { higherOrderPolynomialOf } from './higher-order-polynomial-of.ts';

/** An open interval of curvatures on which a method is stable. */
export interface StableInterval {
  /** Its infimum, 0 or above. */
  readonly from: number;
  /** Its supremum. */
  readonly to: number;
  /** What happens at `to`; null where that is infinite. */
  readonly boundary: Boundary | null;
}

/**
 * All positive curvatures on which a method of higher order is stable, ascending: the curvatures with a root on the unit circle
 * divide the half-line, and the Schur–Cohn test decides one point of each part exactly. The ends are right to some ulp where the
 * crossing is simple.
 */
export function stableIntervals<P extends MethodParameters>(
  method: HigherOrderMethod<P>,
  parameters: P,
): readonly StableInterval[] {
  const crossings = circleCrossings(affineCoefficients(method, parameters), 1);
  const curvatures = crossings.map(({ lambda }) => lambda);
  // Half of the first crossing and twice the last one stand for the outer parts.
  const within = { from: (curvatures[0] ?? 1) / 4, to: (curvatures.at(-1) ?? 1) * 4 };
  const points = curvaturesBetween(curvatures, within);
  return points.flatMap((point, i): readonly StableInterval[] => {
    if (higherOrderPolynomialOf(method, parameters, point).disk !== 'inside') return [];
    const end = crossings[i];
    return [{ from: curvatures[i - 1] ?? 0, to: end?.lambda ?? Infinity, boundary: end?.boundary ?? null }];
  });
}
