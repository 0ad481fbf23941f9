import { checkInteger } from '../numeric/check.ts';
import type { Matrix } from '../numeric/matrix.ts';
import { normOf } from '../numeric/norm-of.ts';
import type { Vector } from '../numeric/vector.ts';
import { checkGradient } from '../objectives/check-gradient.ts';
import { checkPoint } from '../objectives/check-point.ts';
import { hessianAt, type LocalHessian } from '../objectives/hessian-at.ts';
import type { Objective } from '../objectives/objective.ts';
import { eigenbasisOf } from '../spectrum/eigenbasis-of.ts';

/** A point where the gradient vanishes, or the best that was found. */
export interface StationaryPoint {
  /** θ. */
  readonly point: Vector;
  /** Whether the next Newton step would be below 1e-9 of max(1, |θ|), and no gradient is left along flat directions. */
  readonly converged: boolean;
  /** How many Newton steps were made. */
  readonly iterations: number;
  /** |∇f(θ)|. */
  readonly slope: number;
  /** ∇²f(θ). */
  readonly hessian: LocalHessian;
  /** How far any eigenvalue of it may be off: its own error, and how much the last step changed it. */
  readonly hessianError: number;
}

/** How long is searched. */
export interface StationarySearchOptions {
  /** Largest number of Newton steps, a whole number. Default 200. */
  readonly maxSteps?: number;
}

/** A step this small beside the point, or beside 1, counts as arrived: Newton's next would square it. */
const ARRIVED = 1e-9;
/** A step is halved at most so often: below, the gradient's rounding decides whether it is smaller. */
const MOST_HALVINGS = 50;

/**
 * Finds a stationary point near another by damped Newton steps on the gradient: a minimum, a saddle or a maximum, whichever is near.
 *
 * Each step solves $\nabla^2 f\, d = -\nabla f$ (in the least-squares sense where the Hessian is singular) and is halved until
 * $|\nabla f|$ falls.
 *
 * @remarks Quadratic convergence to a regular point, to rounding; linear to a degenerate one. A descent method goes to minima, this does
 * not. Cost: a Hessian and its eigenvectors a step.
 * @param objective - Anything with `dimension` and `gradient`; without a Hessian, differences of the gradient serve.
 * @param point - Where to begin.
 * @param options - See {@link StationarySearchOptions}.
 * @returns The point, and whether it is stationary: the search may end in a hollow of |∇f| where the gradient is not 0.
 * @throws TypeError or RangeError if the point or the option is not as said.
 * @example
 * ```ts
 * import { findStationary, walledSaddle } from 'heavyball';
 * const { point, converged } = findStationary(walledSaddle, [0.3, 0.2]);
 * [converged, Math.max(...point.map(Math.abs)) < 1e-12]; // => [ true, true ]
 * ```
 */
export function findStationary(
  objective: Objective,
  point: Vector,
  { maxSteps = 200 }: StationarySearchOptions = {},
): StationaryPoint {
  checkPoint('findStationary', 'point', point, objective.dimension);
  checkInteger('findStationary', 'maxSteps', maxSteps);
  let here = placeAt(objective, point);
  const sharpest = here.hessian.hessian.norm();
  let drift = 0;
  for (let iterations = 0; ; iterations++) {
    const { step, remainder } = newtonStep(here);
    const isLast = iterations === maxSteps || here.slope === 0;
    const next = isLast ? null : shortened(objective, here, step);
    if (next === null) {
      const { hessian, slope } = here;
      const near = ARRIVED * Math.max(1, Math.hypot(...here.point));
      const converged = Math.hypot(...step) <= near && remainder <= near * Math.max(sharpest, hessian.hessian.norm());
      return { point: here.point, converged, iterations, slope, hessian, hessianError: hessian.error + drift };
    }
    drift = distance(here.hessian.hessian, next.hessian.hessian);
    here = next;
  }
}

interface Place {
  readonly point: Vector;
  readonly gradient: Vector;
  readonly slope: number;
  readonly hessian: LocalHessian;
}

function placeAt(objective: Objective, point: Vector): Place {
  const gradient = objective.gradient(point);
  checkGradient('findStationary', gradient, point);
  return { point, gradient, slope: Math.hypot(...gradient), hessian: hessianAt(objective, point) };
}

/** −H⁺∇f, without the directions that are flat to rounding, and the size of the gradient along these. */
function newtonStep({ gradient, hessian }: Place): { readonly step: Vector; readonly remainder: number } {
  const { spectrum, vectors } = eigenbasisOf(hessian.hessian, { symmetrize: true });
  const step = gradient.map(() => 0);
  let remainder = 0;
  spectrum.eigenvalues.forEach((lambda, i) => {
    const along = gradient.reduce((sum, slope, j) => sum + slope * vectors.get(j, i), 0);
    if (Math.abs(lambda) <= spectrum.flatThreshold) remainder = Math.hypot(remainder, along);
    else for (let j = 0; j < step.length; j++) step[j]! -= (along / lambda) * vectors.get(j, i);
  });
  return { step, remainder };
}

/** The place after the longest half of the step that makes the gradient smaller; null if none does. */
function shortened(objective: Objective, here: Place, step: Vector): Place | null {
  for (let halvings = 0, part = 1; halvings <= MOST_HALVINGS; halvings++, part /= 2) {
    const point = here.point.map((value, i) => value + part * step[i]!);
    if (Math.hypot(...objective.gradient(point)) < here.slope) return placeAt(objective, point);
  }
  return null;
}

/** The Frobenius norm of A − B. */
function distance(a: Matrix, b: Matrix): number {
  const other = b.to1DArray();
  return normOf(a.to1DArray().map((entry, i) => entry - other[i]!));
}
