import type { Objective } from './objective.ts';
import { planeObjective } from './plane-objective.ts';

/** s = x² + ¼y², of which the plateau is s/(1 + s). */
const heightOf = (x: number, y: number): number => x * x + (y * y) / 4;

/**
 * A bowl in a plain that grows ever flatter:
 *
 * $$f(x, y) = \frac{s}{1 + s}, \qquad s = x^2 + \tfrac14 y^2$$
 *
 * Curvatures 2 and ½ at the minimiser (0, 0), but not convex for s > ⅓: far out the gradient falls like $|\theta|^{-3}$, and
 * constants tuned to the bowl hardly move. Customary start (3, 3).
 *
 * @example
 * ```ts
 * import { plateau } from 'heavyball';
 * plateau.value([1, 0]); // => 0.5
 * plateau.gradient([1, 0]); // => [ 0.5, 0 ]
 * ```
 */
export const plateau: Objective = planeObjective({
  name: 'plateau',
  value(x, y) {
    const height = heightOf(x, y);
    return height === Infinity ? 1 : height / (1 + height);
  },
  gradient(x, y) {
    const unit = 1 / (1 + heightOf(x, y));
    return [2 * x * unit * unit, (y * unit * unit) / 2];
  },
  hessian(x, y) {
    const unit = 1 / (1 + heightOf(x, y));
    const [slope, bend] = [unit * unit, -2 * unit ** 3];
    return [2 * slope + 4 * x * x * bend, x * y * bend, slope / 2 + ((y * y) / 4) * bend];
  },
  minimizers: [[0, 0]],
  start: [3, 3],
});
