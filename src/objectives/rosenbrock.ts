import type { Objective } from './objective.ts';
import { planeObjective } from './plane-objective.ts';

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
export const rosenbrock: Objective = planeObjective({
  name: 'rosenbrock',
  value: (x, y) => (1 - x) ** 2 + 100 * (y - x * x) ** 2,
  gradient: (x, y) => [2 * (x - 1) - 400 * x * (y - x * x), 200 * (y - x * x)],
  hessian: (x, y) => [2 + 1200 * x * x - 400 * y, -400 * x, 200],
  minimizers: [[1, 1]],
  start: [-1.2, 1],
});
