import { checkFinite, describe } from '../numeric/check.ts';
import { inputTypeError } from '../numeric/input-error.ts';
import type { SymmetricTimes } from '../numeric/lanczos.ts';
import { randomOf } from '../numeric/random.ts';
import type { Vector } from '../numeric/vector.ts';

/** Products with a Hessian that come from gradients. */
export interface DifferenceTimes {
  /** v ↦ Hv by two gradients. */
  readonly times: SymmetricTimes;
  /** How far from the point the gradients are taken. */
  readonly step: number;
  /**
   * Size of the error of a product with a unit vector, truncation and rounding together: how much the product with one random
   * unit vector changes when the step is doubled, which is three times the leading term of the truncation.
   */
  readonly error: number;
}

const WHERE = 'differenceTimes';

/** The random direction in which the error is measured. */
const SEED = 1;

/**
 * Products of a Hessian and a vector from gradients alone, by central differences:
 *
 * $$H v \approx |v|\,\frac{\nabla f(x + \epsilon u) - \nabla f(x - \epsilon u)}{2 \epsilon}, \qquad u = \frac{v}{|v|},\quad
 * \epsilon = \varepsilon^{1/3} \max(1, |x|).$$
 *
 * @remarks Accuracy: $\tfrac16 \epsilon^2$ times a third derivative of the gradient along u, plus about
 * $\varepsilon |\nabla f|/\epsilon$ of rounding: some 1e-10 relative for smooth functions of ordinary size. `error` is measured,
 * not proved: give it to {@link extremeEigenvalues}, whose residuals it then widens. Cost: two gradients a product, and four for
 * the error.
 * @param gradient - ∇f, of the same data at every call; a new array or one that is reused.
 * @param point - x: finite numbers, at least one.
 * @returns The product as a function, its step, and its error.
 * @throws TypeError if `gradient` is not a function, `point` is not an array of numbers, or a gradient has another length;
 * RangeError if a coordinate or a component of a gradient is not finite.
 * @example
 * ```ts
 * import { differenceTimes, extremeEigenvalues } from 'heavyball';
 * const { times, error } = differenceTimes(([x = 0, y = 0]) => [x + x ** 3, 10 * y], [1, 0]);
 * const { smallest } = extremeEigenvalues(times, 2, { error });
 * Math.abs(smallest.value - 4) <= smallest.residual; // => true
 * ```
 */
export function differenceTimes(gradient: (point: Vector) => ArrayLike<number>, point: Vector): DifferenceTimes {
  if (typeof gradient !== 'function') {
    throw inputTypeError(`${WHERE}: gradient must be a function, got ${describe(gradient)}`);
  }
  if (!Array.isArray(point) || point.length === 0) {
    throw inputTypeError(`${WHERE}: point must be an array of numbers that is not empty, got ${describe(point)}`);
  }
  point.forEach((value, i) => {
    checkFinite(WHERE, `point[${i}]`, value);
  });
  const origin = Float64Array.from(point);
  const step = Math.cbrt(Number.EPSILON) * Math.max(1, length(origin));
  const random = randomOf(SEED);
  const probe = Float64Array.from(origin, () => random.normal());
  const probeLength = length(probe);
  const near = productBy(gradient, origin, step)(probe);
  const far = productBy(gradient, origin, 2 * step)(probe);
  const error = length(near.map((value, i) => (far[i]! - value) / probeLength));
  return { times: productBy(gradient, origin, step), step, error };
}

function productBy(
  gradient: (point: Vector) => ArrayLike<number>,
  origin: Float64Array,
  step: number,
): (vector: Float64Array) => Float64Array {
  const at = (vector: Float64Array, scale: number): Float64Array => {
    const result = gradient(Array.from(origin, (x, i) => x + scale * vector[i]!));
    if (result.length !== origin.length) {
      throw inputTypeError(`${WHERE}: gradient must return ${origin.length} numbers, got ${result.length}`);
    }
    const values = Float64Array.from(result);
    const place = values.findIndex((value) => !Number.isFinite(value));
    if (place >= 0) checkFinite(WHERE, `component ${place} of the gradient`, result[place]);
    return values;
  };
  return (vector) => {
    const scale = step / length(vector);
    if (scale === Infinity) return new Float64Array(origin.length);
    const ahead = at(vector, scale);
    const behind = at(vector, -scale);
    return ahead.map((value, i) => (value - behind[i]!) / (2 * scale));
  };
}

function length(vector: Float64Array): number {
  return Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
}
