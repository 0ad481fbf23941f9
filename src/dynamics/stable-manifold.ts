import { checkFinite, checkInteger, checkPositive } from '../numeric/check.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import type { Objective } from '../objectives/objective.ts';
import { hessianAt } from '../objectives/hessian-at.ts';

/** A point of the phase plane: where the iteration is, and where it was. */
export interface PhasePoint {
  /** θ_k. */
  readonly current: number;
  /** θ_{k−1}. */
  readonly previous: number;
}

/** How far a stable manifold is followed, and how finely. */
export interface StableManifoldOptions {
  /** Where the manifold is taken for its tangent: this far from the maximum, > 0. Default 1e-6. */
  readonly offset?: number;
  /** It is followed as long as both coordinates are at most this far from the maximum. Default 3. */
  readonly radius?: number;
  /** Points of each stretch that one backward step maps to the next, a whole number from 2 to 10000. Default 100. */
  readonly points?: number;
}

/** A manifold that never leaves the radius, such as one that ends in another maximum, is followed for so many steps back. */
const MOST_IMAGES = 1000;

/**
 * The states $(\theta_k, \theta_{k-1})$ of the heavy ball on a function of one coordinate from which it ends on top of a maximum, between
 * those that roll down on one side and on the other: the stable manifold of the maximum, by backward iteration.
 *
 * The map $(\theta_k, \theta_{k-1}) \mapsto (\theta_{k+1}, \theta_k)$ has an inverse where β ≠ 0,
 *
 * $$\theta_{k-2} = \theta_{k-1} - \frac{\theta_k - \theta_{k-1} + \eta f'(\theta_{k-1})}\beta,$$
 *
 * and near the maximum the states that approach it are $\theta_k = z_2 \theta_{k-1}$, with $z_2$ the smaller root. A stretch of that
 * line between a state and its next is iterated backwards; errors of the start shrink, for what is stable forwards is not backwards.
 *
 * @param objective - A function of one coordinate.
 * @param maximum - Where its gradient is 0 and its curvature negative.
 * @param parameters - β and η of the heavy ball, 0 < β < 1.
 * @param options - See {@link StableManifoldOptions}.
 * @returns The two branches as polylines from the maximum outwards: first the one with θ_{k−1} above the maximum.
 * @throws RangeError if the objective has not one coordinate, the point is no maximum, or a parameter or option is out of its range.
 * @example
 * ```ts
 * import { saddleChain, stableManifold } from 'heavyball';
 * const [branch] = stableManifold(saddleChain(1), 0, { beta: 0.9, eta: 0.1 });
 * (branch?.length ?? 0) > 1000; // => true
 * ```
 */
export function stableManifold(
  objective: Objective,
  maximum: number,
  { beta, eta }: { readonly beta: number; readonly eta: number },
  { offset = 1e-6, radius = 3, points = 100 }: StableManifoldOptions = {},
): readonly [readonly PhasePoint[], readonly PhasePoint[]] {
  const lambda = checkedCurvature(objective, maximum, { beta, eta });
  checkPositive('stableManifold', 'offset', offset);
  checkPositive('stableManifold', 'radius', radius);
  checkInteger('stableManifold', 'points', points, 2, 10000);
  const trace = 1 + beta - eta * lambda;
  const root = (2 * beta) / (trace + Math.sqrt(trace * trace - 4 * beta));
  const before = ({ current, previous }: PhasePoint): PhasePoint => {
    const [slope = NaN] = objective.gradient([previous]);
    return { current: previous, previous: previous - (current - previous + eta * slope) / beta };
  };
  const isInside = ({ current, previous }: PhasePoint): boolean =>
    Math.max(Math.abs(current - maximum), Math.abs(previous - maximum)) <= radius;
  // θ_{k−1} from the offset times z₂ up to the offset, evenly in the logarithm: a step back maps the stretch to the next one.
  const stretch = (side: number): PhasePoint[] =>
    Array.from({ length: points }, (_, i) => {
      const distance = side * offset * root ** (1 - i / points);
      return { current: maximum + root * distance, previous: maximum + distance };
    });
  return [follow(stretch(1), before, isInside), follow(stretch(-1), before, isInside)];
}

/** The stretch and its images, one after the other, until a point is outside. */
function follow(
  stretch: readonly PhasePoint[],
  before: (point: PhasePoint) => PhasePoint,
  isInside: (point: PhasePoint) => boolean,
): PhasePoint[] {
  const line: PhasePoint[] = [];
  let last = stretch;
  for (let images = 0; images < MOST_IMAGES; images++) {
    const end = last.findIndex((point) => !isInside(point));
    line.push(...(end < 0 ? last : last.slice(0, end)));
    if (end >= 0) break;
    last = last.map(before);
  }
  return line;
}

/** The curvature at the maximum; throws unless everything is as it must be for it to have a stable manifold. */
function checkedCurvature(
  objective: Objective,
  maximum: number,
  { beta, eta }: { readonly beta: number; readonly eta: number },
): number {
  if (objective.dimension !== 1) {
    throw inputRangeError(`stableManifold: objective must have one coordinate, got ${objective.dimension}`);
  }
  checkFinite('stableManifold', 'maximum', maximum);
  checkPositive('stableManifold', 'beta', beta);
  if (!(beta < 1)) throw inputRangeError(`stableManifold: beta must be below 1, got ${beta}`);
  checkPositive('stableManifold', 'eta', eta);
  const lambda = hessianAt(objective, [maximum]).hessian.get(0, 0);
  if (lambda < 0) return lambda;
  throw inputRangeError(`stableManifold: the curvature at maximum must be negative, got ${lambda}`);
}
