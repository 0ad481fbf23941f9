import { Matrix } from '../numeric/matrix.ts';
import type { Vector } from '../numeric/vector.ts';
import type { Objective } from './objective.ts';

/** The coordinates of a point of the plane. */
function planar(point: Vector): readonly [number, number] {
  return [point[0]!, point[1]!];
}

/**
 * Rosenbrock's function, a curved valley with a flat floor:
 *
 * $$f(x, y) = (1 - x)^2 + 100 (y - x^2)^2$$
 *
 * Not convex; minimiser (1, 1), where the Hessian has the eigenvalues $501 \pm \sqrt{250601}$ (κ ≈ 2508). Customary start
 * (−1.2, 1). Source: `rosenbrock1960`.
 *
 * @example
 * ```ts
 * import { rosenbrock } from 'heavyball';
 * rosenbrock.value([-1.2, 1]); // => 24.2
 * rosenbrock.gradient([1, 1]); // => [ 0, 0 ]
 * ```
 */
export const rosenbrock: Objective = {
  name: 'rosenbrock',
  dimension: 2,
  value(point) {
    const [x, y] = planar(point);
    return (1 - x) ** 2 + 100 * (y - x * x) ** 2;
  },
  gradient(point) {
    const [x, y] = planar(point);
    const rise = y - x * x;
    return [2 * (x - 1) - 400 * x * rise, 200 * rise];
  },
  hessian(point) {
    const [x, y] = planar(point);
    return new Matrix([
      [2 + 1200 * x * x - 400 * y, -400 * x],
      [-400 * x, 200],
    ]);
  },
  minimizer: [1, 1],
  start: [-1.2, 1],
};
