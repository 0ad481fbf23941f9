import { diagonalQuadratic } from './diagonal-quadratic.ts';
import type { Objective } from './objective.ts';

/**
 * A long narrow valley, the picture by which momentum is usually explained:
 *
 * $$f(x, y) = 50 x^2 + \tfrac12 y^2$$
 *
 * Curvatures 100 across and 1 along, so κ = 100; minimiser (0, 0), customary start (1, 1).
 *
 * @example
 * ```ts
 * import { ravine } from 'heavyball';
 * ravine.value([1, 1]); // => 50.5
 * ravine.gradient([1, 1]); // => [ 100, 1 ]
 * ```
 */
export const ravine: Objective = { ...diagonalQuadratic([100, 1]), name: 'ravine' };
