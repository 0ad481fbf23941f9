import { checkFinite, describe } from '../numeric/check.ts';
import { inputRangeError, inputTypeError } from '../numeric/input-error.ts';
import { Matrix } from '../numeric/matrix.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { checkPoint } from './check-point.ts';
import type { TwiceDifferentiable } from './objective.ts';
import type { QuadraticOptions } from './quadratic.ts';

/**
 * The quadratic with given curvatures along the axes:
 *
 * $$f(\theta) = \tfrac12 \sum_i \lambda_i (\theta_i - \theta^*_i)^2, \qquad (\nabla f(\theta))_i = \lambda_i (\theta_i -
 * \theta^*_i)$$
 *
 * @remarks Every quadratic is this one in the coordinates of its eigenvectors, and momentum methods do not notice the
 * coordinates. The customary start is θ* + (1, …, 1), which excites every mode alike.
 * @param curvatures - One or more finite numbers $\lambda_i$, in the order of the coordinates; or a spectrum, whose
 * eigenvalues are taken in ascending order (of an interval, its two ends).
 * @param options - The stationary point θ*.
 * @returns An objective with as many coordinates as curvatures.
 * @throws TypeError if the curvatures are neither or θ* has another length; RangeError if there are none or one is not finite.
 * @example
 * ```ts
 * import { diagonalQuadratic, fromKappa } from 'heavyball';
 * diagonalQuadratic([100, 1]).gradient([1, 1]); // => [ 100, 1 ]
 * diagonalQuadratic(fromKappa(10)).value([1, 1]); // => 5.5
 * ```
 */
export function diagonalQuadratic(
  curvatures: readonly number[] | Spectrum,
  options: QuadraticOptions = {},
): TwiceDifferentiable {
  const lambdas = listOf(curvatures);
  const given = options.minimizer ?? lambdas.map(() => 0);
  checkPoint('diagonalQuadratic', 'minimizer', given, lambdas.length);
  const minimizer = [...given];
  return {
    name: 'quadratic',
    dimension: lambdas.length,
    value(point) {
      let sum = 0;
      for (let i = 0; i < lambdas.length; i++) sum += lambdas[i]! * (point[i]! - minimizer[i]!) ** 2;
      return sum / 2;
    },
    gradient: (point) => lambdas.map((lambda, i) => lambda * (point[i]! - minimizer[i]!)),
    hessian: () => Matrix.diag([...lambdas]),
    hessianTimes: (_, vector) => lambdas.map((lambda, i) => lambda * vector[i]!),
    minimizer,
    start: minimizer.map((value) => value + 1),
  };
}

function listOf(curvatures: readonly number[] | Spectrum): readonly number[] {
  const given: unknown = curvatures;
  const list: unknown =
    typeof given === 'object' && given !== null && 'eigenvalues' in given ? given.eigenvalues : given;
  if (!Array.isArray(list)) {
    throw inputTypeError(
      `diagonalQuadratic: curvatures must be an array of numbers or a spectrum, got ${describe(given)}`,
    );
  }
  if (list.length === 0) throw inputRangeError('diagonalQuadratic: curvatures must not be empty, got []');
  return list.map((lambda: unknown, i) => {
    checkFinite('diagonalQuadratic', `curvatures[${i}]`, lambda);
    return lambda;
  });
}
