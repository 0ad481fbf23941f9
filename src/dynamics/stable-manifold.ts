import { checkInteger, checkPositive } from '../numeric/check.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import type { Vector } from '../numeric/vector.ts';
import type { Objective } from '../objectives/objective.ts';
import { wayDown } from './way-down.ts';

/** A state of the iteration: where it is, and where it was. */
export interface PhasePoint {
  /** θ_k. */
  readonly current: Vector;
  /** θ_{k−1}. */
  readonly previous: Vector;
}

/** How far a stable manifold is followed, and how finely. */
export interface StableManifoldOptions {
  /** Where the manifold is taken for its tangent: this far from the saddle, > 0. Default 1e-6. */
  readonly offset?: number;
  /** It is followed as long as all coordinates are at most this far from the saddle. Default 3. */
  readonly radius?: number;
  /** Points of each stretch that one backward step maps to the next, a whole number from 2 to 10000. Default 100. */
  readonly points?: number;
}

/** The states that come to rest on a saddle, along its direction of negative curvature. */
export interface StableManifold {
  /** The saddle. */
  readonly saddle: Vector;
  /** The unit eigenvector of the negative curvature. */
  readonly direction: Vector;
  /** $z_2$, by which the distance shrinks in each iteration near the saddle. */
  readonly root: number;
  /** The two branches as polylines from the saddle outwards: first the one on which $\theta_{k-1}$ begins in that direction. */
  readonly branches: readonly [readonly PhasePoint[], readonly PhasePoint[]];
}

/** A manifold that never leaves the radius, such as one that ends in another maximum, is followed for so many steps back. */
const MOST_IMAGES = 1000;

/**
 * The states $(\theta_k, \theta_{k-1})$ of the heavy ball that are thrown up a saddle, or a maximum of one coordinate, and come to rest
 * on top of it, between those that roll down on one side and on the other: its strong stable manifold, by backward iteration.
 *
 * The map $(\theta_k, \theta_{k-1}) \mapsto (\theta_{k+1}, \theta_k)$ has an inverse where β ≠ 0,
 *
 * $$\theta_{k-2} = \theta_{k-1} - \frac{\theta_k - \theta_{k-1} + \eta \nabla f(\theta_{k-1})}\beta,$$
 *
 * and near the saddle, along the eigenvector v of its negative curvature, the states that approach it are $\theta_k = z_2 \theta_{k-1}$,
 * with $z_2 < \beta$ the smaller root there: the smallest of all, as on curvatures that are stable both roots are at least β in modulus.
 * A stretch of that line between a state and its next is iterated backwards, where it grows fastest; errors of the start shrink beside it.
 *
 * @remarks In one coordinate the curve is all there is. In more, the states that end on the saddle have one dimension less than all states,
 * and the curve is the part of them that approaches it along v; where v is an axis of symmetry, as in {@link walledSaddle}, it stays on v,
 * and parts the two basins of all states there. Source: `shub1987`.
 * @param objective - A function of any number of coordinates.
 * @param saddle - Where its gradient is 0 and exactly one curvature negative.
 * @param parameters - β and η of the heavy ball, 0 < β < 1, η below the stability limit 2(1 + β)/L of the curvatures there.
 * @param options - See {@link StableManifoldOptions}.
 * @returns The two branches, the direction and the root.
 * @throws RangeError if not exactly one curvature is negative, or a parameter or option is out of its range; TypeError or RangeError if the
 * point is not one of the objective.
 * @example
 * ```ts
 * import { saddleChain, stableManifold } from 'heavyball';
 * const { root, branches } = stableManifold(saddleChain(1), [0], { beta: 0.9, eta: 0.1 });
 * root; // => 0.683772
 * branches[0].length > 1000; // => true
 * ```
 */
export function stableManifold(
  objective: Objective,
  saddle: Vector,
  { beta, eta }: { readonly beta: number; readonly eta: number },
  { offset = 1e-6, radius = 3, points = 100 }: StableManifoldOptions = {},
): StableManifold {
  const { direction, lambda, steepest } = wayDown(WHERE, objective, saddle);
  checkPositive(WHERE, 'beta', beta);
  if (!(beta < 1)) throw inputRangeError(`${WHERE}: beta must be below 1, got ${beta}`);
  checkPositive(WHERE, 'eta', eta);
  checkPositive(WHERE, 'offset', offset);
  checkPositive(WHERE, 'radius', radius);
  checkInteger(WHERE, 'points', points, 2, 10000);
  const limit = (2 * (1 + beta)) / eta;
  if (!(steepest < limit)) {
    throw inputRangeError(`${WHERE}: curvatures at saddle must be below 2(1 + beta)/eta = ${limit}, got ${steepest}`);
  }
  const trace = 1 + beta - eta * lambda;
  const root = (2 * beta) / (trace + Math.sqrt(trace * trace - 4 * beta));
  const before = ({ current, previous }: PhasePoint): PhasePoint => {
    const slope = objective.gradient(previous);
    return {
      current: previous,
      previous: previous.map((x, i) => x - (current[i]! - x + eta * slope[i]!) / beta),
    };
  };
  const isInside = ({ current, previous }: PhasePoint): boolean =>
    saddle.every((x, i) => Math.max(Math.abs(current[i]! - x), Math.abs(previous[i]! - x)) <= radius);
  // θ_{k−1} from the offset times z₂ up to the offset, evenly in the logarithm: a step back maps the stretch to the next one.
  const stretch = (side: number): PhasePoint[] =>
    Array.from({ length: points }, (_, i) => {
      const distance = side * offset * root ** (1 - i / points);
      const at = (part: number): Vector => saddle.map((x, j) => x + part * distance * direction[j]!);
      return { current: at(root), previous: at(1) };
    });
  const branches = [follow(stretch(1), before, isInside), follow(stretch(-1), before, isInside)] as const;
  return { saddle, direction, root, branches };
}

const WHERE = 'stableManifold';

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
    for (const point of end < 0 ? last : last.slice(0, end)) line.push(point);
    if (end >= 0) break;
    last = last.map(before);
  }
  return line;
}
