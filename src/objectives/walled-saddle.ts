import type { Objective } from './objective.ts';
import { planeObjective } from './plane-objective.ts';

/**
 * A saddle between two minima, with walls that keep every run bounded:
 *
 * $$f(x, y) = x^2 - y^2 + \tfrac14 (x^4 + y^4)$$
 *
 * The saddle is (0, 0), curvatures 2 and −2; the minimisers are $(0, \pm\sqrt2)$ of value −1, curvatures 2 and 4. Customary
 * start (1, 0.001): beside the line y = 0, on which one ends in the saddle.
 *
 * @example
 * ```ts
 * import { walledSaddle } from 'heavyball';
 * walledSaddle.value([1, 0]); // => 1.25
 * walledSaddle.gradient([0, 1]); // => [ 0, -1 ]
 * ```
 */
export const walledSaddle: Objective = planeObjective({
  name: 'walled-saddle',
  value: (x, y) => x * x - y * y + (x ** 4 + y ** 4) / 4,
  gradient: (x, y) => [x * (2 + x * x), y * (y * y - 2)],
  hessian: (x, y) => [2 + 3 * x * x, 0, 3 * y * y - 2],
  minimizers: [
    [0, Math.SQRT2],
    [0, -Math.SQRT2],
  ],
  start: [1, 0.001],
});
