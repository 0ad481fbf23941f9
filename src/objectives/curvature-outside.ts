import type { CurvatureInterval } from '../methods/method.ts';
import { checkInteger } from '../numeric/check.ts';
import { randomOf } from '../numeric/random.ts';
import type { Vector } from '../numeric/vector.ts';
import { spectrumOf } from '../spectrum/spectrum-of.ts';
import type { CheckObjectiveOptions } from './check-objective.ts';
import { hessianAt } from './hessian-at.ts';
import type { Objective } from './objective.ts';
import { randomPoints } from './random-points.ts';

/** A curvature outside a class of functions. */
export interface CurvatureOutside {
  /** Where. */
  readonly point: Vector;
  /** An eigenvalue of the Hessian there: negative where the function is not convex. */
  readonly curvature: number;
}

/** Beyond the error of the Hessian, curvatures may leave the interval by this part of L: their own rounding. */
const ROUNDING = 1e-12;

/**
 * Looks at random points for a curvature that a μ-strongly convex function with L-Lipschitz gradient cannot have: certificates ask
 * for $\mu I \preceq \nabla^2 f(\theta) \preceq LI$ at every θ. A negative one counts first of all.
 *
 * @remarks Finding none proves nothing. The points are distributed as those of {@link checkObjective}. Cost: a Hessian and its eigenvalues a point.
 * @param objective - The objective; its gradient is differenced where it gives no Hessian.
 * @param interval - The class.
 * @param options - How many points, and the seed.
 * @returns The first curvature outside [μ, L], with its point; null if there is none.
 * @throws RangeError or TypeError if an option is not as said.
 * @example
 * ```ts
 * import { curvatureOutside, ravine, walledSaddle } from 'heavyball';
 * curvatureOutside(ravine, { mu: 1, L: 100 }); // => null
 * curvatureOutside(ravine, { mu: 1, L: 50 })?.curvature; // => 100
 * (curvatureOutside(walledSaddle, { mu: 1, L: 50 })?.curvature ?? 0) < 0; // => true
 * ```
 */
export function curvatureOutside(
  objective: Objective,
  { mu, L }: CurvatureInterval,
  { points = 10, seed = 1 }: CheckObjectiveOptions = {},
): CurvatureOutside | null {
  checkInteger('curvatureOutside', 'points', points, 1);
  const { draw } = randomPoints(objective, randomOf(seed));
  for (let count = 0; count < points; count++) {
    const point = draw();
    const { hessian, error } = hessianAt(objective, point);
    const { eigenvalues } = spectrumOf(hessian, { symmetrize: true });
    const room = error + ROUNDING * L;
    const curvature = eigenvalues.find((lambda) => lambda < mu - room || lambda > L + room);
    if (curvature !== undefined) return { point, curvature };
  }
  return null;
}
