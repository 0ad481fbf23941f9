import { checkAtLeastZero, checkInteger, checkPositive } from '../numeric/check.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import { Matrix } from '../numeric/matrix.ts';
import type { Vector } from '../numeric/vector.ts';
import type { Objective } from './objective.ts';

/** The curvatures between which Nesterov's function lies. */
export interface NesterovWorstOptions {
  /** μ ≥ 0. Default 0: convex, not strongly. */
  readonly mu?: number;
  /** L > μ. Default 1. */
  readonly L?: number;
}

/**
 * Nesterov's worst function in the world, a chain of springs pulled at one end:
 *
 * $$f(\theta) = \frac{L - \mu}4 \Big(\tfrac12 \theta^\top A \theta - \theta_1\Big) + \frac\mu2 |\theta|^2, \qquad A =
 * \operatorname{tridiag}(-1, 2, -1)$$
 *
 * From the customary start 0, k gradients tell only of the first k coordinates, so that no method that combines gradients is faster
 * than its lower bound while k < n. The curvatures are $\mu + (L - \mu)\sin^2\frac{k\pi}{2(n+1)}$, k = 1, …, n. The minimiser is
 * $\theta_i = q^i\,\frac{1 - q^{2(n + 1 - i)}}{1 - q^{2(n + 1)}}$, $q = \frac{\sqrt\kappa - 1}{\sqrt\kappa + 1}$, and
 * $1 - \frac{i}{n+1}$ for μ = 0. Source: `nesterov2004`, §2.1.
 *
 * @param dimension - n, a whole number ≥ 1.
 * @param options - μ and L.
 * @returns The objective; a gradient or `hessianTimes` costs O(n), the Hessian n² numbers.
 * @throws RangeError or TypeError if a number is not as said.
 * @example
 * ```ts
 * import { nesterovWorst } from 'heavyball';
 * nesterovWorst(3, { L: 4 }).minimizer; // => [ 0.75, 0.5, 0.25 ]
 * nesterovWorst(3, { L: 4 }).gradient([0, 0, 0]); // => [ -1, 0, 0 ]
 * ```
 */
export function nesterovWorst(dimension: number, { mu = 0, L = 1 }: NesterovWorstOptions = {}): Objective {
  checkInteger('nesterovWorst', 'dimension', dimension, 1);
  checkAtLeastZero('nesterovWorst', 'mu', mu);
  checkPositive('nesterovWorst', 'L', L);
  if (!(mu < L)) throw inputRangeError(`nesterovWorst: L must be above mu, got L = ${L} and mu = ${mu}`);
  const weight = (L - mu) / 4;
  const times = (v: Vector): number[] =>
    v.map((x, i) => weight * (x - (v[i - 1] ?? 0) + (x - (v[i + 1] ?? 0))) + mu * x);
  const gradient = (point: Vector): number[] => times(point).map((slope, i) => (i === 0 ? slope - weight : slope));
  return {
    name: 'nesterov-worst',
    dimension,
    value(point) {
      const image = times(point);
      return point.reduce((sum, x, i) => sum + x * image[i]!, 0) / 2 - weight * (point[0] ?? NaN);
    },
    gradient,
    hessian() {
      const matrix = Matrix.eye(dimension, dimension, 2 * weight + mu);
      for (let i = 1; i < dimension; i++) matrix.set(i, i - 1, -weight).set(i - 1, i, -weight);
      return matrix;
    },
    hessianTimes: (_, vector) => times(vector),
    minimizer: minimizerOf(dimension, mu / L),
    start: Array<number>(dimension).fill(0),
  };
}

/** θ*, given 1/κ: q^i(1 − q^{2(n+1−i)})/(1 − q^{2(n+1)}) with ln q = −2 artanh √(1/κ). */
function minimizerOf(dimension: number, inverseKappa: number): number[] {
  const decay = 2 * Math.atanh(Math.sqrt(inverseKappa));
  const whole = dimension + 1;
  return Array.from({ length: dimension }, (_, index) => {
    const i = index + 1;
    if (decay === 0) return 1 - i / whole;
    return (Math.exp(-decay * i) * Math.expm1(-2 * decay * (whole - i))) / Math.expm1(-2 * decay * whole);
  });
}
