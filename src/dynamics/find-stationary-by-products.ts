import { checkInteger } from '../numeric/check.ts';
import { minimalResidual } from '../numeric/minimal-residual.ts';
import { normOf } from '../numeric/norm-of.ts';
import type { Vector } from '../numeric/vector.ts';
import { checkGradient } from '../objectives/check-gradient.ts';
import { checkPoint } from '../objectives/check-point.ts';
import type { Objective } from '../objectives/objective.ts';
import { productsAt } from '../objectives/products-at.ts';
import type { StationaryPoint } from './find-stationary.ts';

/** A point where the gradient vanishes, or the best that was found, without the Hessian there. */
export interface StationaryByProducts extends Pick<StationaryPoint, 'point' | 'iterations' | 'slope'> {
  /** Whether the gradient is 0, or the next Newton step is known to a tenth and below 1e-9 of max(1, |θ|). */
  readonly converged: boolean;
  /** How many products with the Hessian they took. */
  readonly products: number;
}

/** How long is searched by products. */
export interface ProductSearchOptions {
  /** Largest number of Newton steps, a whole number. Default 200. */
  readonly maxSteps?: number;
  /** Most products with the Hessian, a whole number ≥ 1. Default 10000. */
  readonly maxProducts?: number;
  /** Hears how many products are done, of how many at most. */
  readonly onProgress?: (done: number, total: number) => void;
}

const WHERE = 'findStationaryByProducts';

/** A step this small beside the point, or beside 1, counts as arrived. */
const ARRIVED = 1e-9;
/** Newton's equations are solved to this part of the gradient, and must be to the other for a step to tell how far it is to go. */
const SOLVED = 1e-4;
const ENOUGH = 0.1;
/** A step is halved at most so often: below, the gradient's rounding decides whether it is smaller. */
const MOST_HALVINGS = 50;

/**
 * Finds a stationary point near another as {@link findStationary} does, for objectives of so many coordinates that their Hessian cannot be
 * written down: Newton's equations $\nabla^2 f\, d = -\nabla f$ are solved by minimal residuals (MINRES), from products of the Hessian with
 * vectors, and a step is halved until $|\nabla f|$ falls. It goes to minima, saddles and maxima alike.
 *
 * @remarks Each product is one `hessianTimes`, or two gradients. A solution takes some $\sqrt\kappa$ products; where `maxProducts` do not
 * suffice, `converged` is false. Memory: a dozen vectors. Sources: `paige1975`, `nocedal2006`.
 * @param objective - Anything with `dimension` and `gradient`.
 * @param point - Where to begin.
 * @param options - See {@link ProductSearchOptions}.
 * @returns The point, and whether it is stationary.
 * @throws TypeError or RangeError if the point or an option is not as said, or a product is not finite.
 * @example
 * ```ts
 * import { findStationaryByProducts, laplacian } from 'heavyball';
 * const { converged, slope } = findStationaryByProducts(laplacian([40, 50]), Array(2000).fill(1));
 * [converged, slope < 1e-9]; // => [ true, true ]
 * ```
 */
export function findStationaryByProducts(
  objective: Objective,
  point: Vector,
  { maxSteps = 200, maxProducts = 10000, onProgress }: ProductSearchOptions = {},
): StationaryByProducts {
  checkPoint(WHERE, 'point', point, objective.dimension);
  checkInteger(WHERE, 'maxSteps', maxSteps);
  checkInteger(WHERE, 'maxProducts', maxProducts, 1);
  let here = placeAt(objective, point);
  let products = 0;
  let converged = here.slope === 0;
  let iterations = 0;
  while (!converged && iterations < maxSteps && products < maxProducts) {
    const { times } = productsAt(objective, here.point);
    const counted = (vector: Float64Array): ArrayLike<number> => {
      products += 1;
      onProgress?.(products, maxProducts);
      return times(vector);
    };
    const options = { tolerance: SOLVED, maxSteps: maxProducts - products };
    const { solution, residual } = minimalResidual(WHERE, counted, Float64Array.from(here.gradient), options);
    const isSmall = normOf(Array.from(solution)) <= ARRIVED * Math.max(1, normOf(here.point));
    const next = shortened(objective, here, solution);
    converged = next?.slope === 0 || (isSmall && residual <= ENOUGH * here.slope);
    if (next === null) break;
    here = next;
    iterations += 1;
  }
  const { slope } = here;
  return { point: here.point, converged, iterations, products, slope };
}

interface Place {
  readonly point: Vector;
  readonly gradient: Vector;
  readonly slope: number;
}

function placeAt(objective: Objective, point: Vector): Place {
  const gradient = objective.gradient(point);
  checkGradient(WHERE, gradient, point);
  return { point, gradient, slope: normOf(gradient) };
}

/** The place after the longest half of the step back along a solution that makes the gradient smaller; null if none does. */
function shortened(objective: Objective, here: Place, solution: Float64Array): Place | null {
  for (let halvings = 0, part = 1; halvings <= MOST_HALVINGS; halvings++, part /= 2) {
    const next = placeAt(
      objective,
      here.point.map((value, i) => value - part * solution[i]!),
    );
    if (next.slope < here.slope) return next;
  }
  return null;
}
