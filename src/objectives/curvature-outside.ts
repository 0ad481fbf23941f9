import type { CurvatureInterval } from '../methods/method.ts';
import { checkInteger } from '../numeric/check.ts';
import { randomOf } from '../numeric/random.ts';
import type { Vector } from '../numeric/vector.ts';
import { extremeEigenvalues } from '../spectrum/extreme-eigenvalues.ts';
import { spectrumOf } from '../spectrum/spectrum-of.ts';
import type { CheckObjectiveOptions } from './check-objective.ts';
import { checkGradient } from './check-gradient.ts';
import { hessianAt } from './hessian-at.ts';
import type { Objective } from './objective.ts';
import { productsAt } from './products-at.ts';
import { randomPoints } from './random-points.ts';

/** A curvature outside a class of functions. */
export interface CurvatureOutside {
  /** Where. */
  readonly point: Vector;
  /** An eigenvalue of the Hessian there, or of more than 500 coordinates a curvature along a direction: negative where the function is not convex. */
  readonly curvature: number;
}

/** How {@link curvatureOutside} looks. */
export interface CurvatureOutsideOptions extends CheckObjectiveOptions {
  /** Hears how many points are done, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** A Hessian of more rows than this is known by its products with vectors only, so many at each point. */
const MOST_COORDINATES = 500;
const STEPS = 30;

/** Beyond the error of the Hessian, curvatures may leave the interval by this part of L: their own rounding. */
const ROUNDING = 1e-12;

/**
 * Looks at random points for a curvature that a μ-strongly convex function with L-Lipschitz gradient cannot have: certificates ask
 * for $\mu I \preceq \nabla^2 f(\theta) \preceq LI$ at every θ. A negative one at any of the points comes before others.
 *
 * @remarks Finding none proves nothing. The points are distributed as those of {@link checkObjective}. Cost: a Hessian and its eigenvalues
 * a point; of more than 500 coordinates 32 products of the Hessian with vectors (`hessianTimes`, or two gradients each), whose
 * Rayleigh quotients are never outside the spectrum.
 * @param objective - The objective; its gradient is differenced where it gives no Hessian.
 * @param interval - The class.
 * @param options - How many points, and the seed.
 * @returns The first negative curvature with its point, or else the first outside [μ, L]; null if there is none.
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
  { points = 10, seed = 1, onProgress }: CurvatureOutsideOptions = {},
): CurvatureOutside | null {
  checkInteger('curvatureOutside', 'points', points, 1);
  const { draw } = randomPoints(objective, randomOf(seed));
  let first: CurvatureOutside | null = null;
  for (let count = 0; count < points; count++) {
    const point = draw();
    checkGradient('curvatureOutside', objective.gradient(point), point);
    const { curvatures, error } =
      objective.dimension > MOST_COORDINATES ? endsAt(objective, point) : allAt(objective, point);
    const room = error + ROUNDING * L;
    const curvature = curvatures.find((lambda) => lambda < mu - room || lambda > L + room);
    if (curvature !== undefined && curvature < 0) return { point, curvature };
    first ??= curvature === undefined ? null : { point, curvature };
    onProgress?.(count + 1, points);
  }
  return first;
}

/** Curvatures at a point, and how far they may be off. */
interface Curvatures {
  readonly curvatures: readonly number[];
  readonly error: number;
}

function allAt(objective: Objective, point: Vector): Curvatures {
  const { hessian, error } = hessianAt(objective, point);
  return { curvatures: spectrumOf(hessian, { symmetrize: true }).eigenvalues, error };
}

/** The smallest and the largest that a few products find. */
function endsAt(objective: Objective, point: Vector): Curvatures {
  const { times, error } = productsAt(objective, point);
  const { smallest, largest } = extremeEigenvalues(times, objective.dimension, { maxSteps: STEPS, tolerance: 1e-6 });
  return { curvatures: [smallest.value, largest.value], error };
}
