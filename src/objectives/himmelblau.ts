import type { Objective } from './objective.ts';
import { planeObjective } from './plane-objective.ts';

/**
 * Himmelblau's function, with four minimisers of value 0, four saddles and a maximum between them:
 *
 * $$f(x, y) = (x^2 + y - 11)^2 + (x + y^2 - 7)^2$$
 *
 * The minimisers are (3, 2) and three that are irrational, given here to the last digit; customary start (0, 0), near the
 * maximum. Source: `himmelblau1972`.
 *
 * @example
 * ```ts
 * import { himmelblau } from 'heavyball';
 * himmelblau.value([0, 0]); // => 170
 * himmelblau.minimizers?.length; // => 4
 * ```
 */
export const himmelblau: Objective = planeObjective({
  name: 'himmelblau',
  value: (x, y) => (x * x + y - 11) ** 2 + (x + y * y - 7) ** 2,
  gradient(x, y) {
    const [first, second] = [x * x + y - 11, x + y * y - 7];
    return [4 * x * first + 2 * second, 2 * first + 4 * y * second];
  },
  hessian: (x, y) => [12 * x * x + 4 * y - 42, 4 * (x + y), 12 * y * y + 4 * x - 26],
  minimizers: [
    [3, 2],
    [-2.805118086952745, 3.131312518250573],
    [-3.779310253377747, -3.2831859912861696],
    [3.5844283403304917, -1.8481265269644035],
  ],
  start: [0, 0],
});
