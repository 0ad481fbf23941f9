import { centralDifference, differenceStep, type Difference } from '../numeric/central-difference.ts';
import { checkInteger } from '../numeric/check.ts';
import { normOf } from '../numeric/norm-of.ts';
import { randomOf, type Random } from '../numeric/random.ts';
import type { Vector } from '../numeric/vector.ts';
import { checkGradient } from './check-gradient.ts';
import type { Objective } from './objective.ts';
import { randomPoints } from './random-points.ts';

/** Where an objective is checked. */
export interface CheckObjectiveOptions {
  /** How many random points, a whole number ≥ 1. Default 10. */
  readonly points?: number;
  /** A whole number from 0 to $2^{32} - 1$. Default 1. */
  readonly seed?: number;
}

/** Two descriptions of an objective that differ. */
export interface Disagreement {
  /** Which derivative is wrong, or what it is checked against. */
  readonly derivative: 'gradient' | 'hessian' | 'hessianTimes';
  /** Where. */
  readonly point: Vector;
  /** Which coordinate of the gradient, or of the Hessian times `direction`. */
  readonly coordinate: number;
  /** The direction along which was differenced: a coordinate's for the gradient, a random one for the Hessian. */
  readonly direction: Vector;
  /** What the objective says. */
  readonly given: number;
  /** What central differences say. */
  readonly differenced: number;
  /** How far the differences may be off. */
  readonly error: number;
}

/** Whether the parts of an objective agree. */
export interface ObjectiveCheck {
  /** Whether no disagreement was found. */
  readonly agrees: boolean;
  /** At how many points was looked. */
  readonly points: number;
  /** The first disagreement; null if there is none. */
  readonly disagreement: Disagreement | null;
}

/** Of more coordinates so many are looked at, drawn at random, and the Hessian itself is not: it is too large to be written down. */
const MOST_COORDINATES = 500;
const SAMPLE = 20;

/** Errors of differences are estimates: a disagreement is this many of them. */
const DOUBT = 10;

/** What is compared at a point: a derivative given and its differences. */
interface Comparison extends Pick<Disagreement, 'derivative' | 'direction'> {
  readonly given: Vector;
  readonly difference: Difference;
}

/**
 * Checks an objective against itself at random points: its gradient against central differences of its value,
 * $\partial_i f(\theta) \approx \frac{f(\theta + he_i) - f(\theta - he_i)}{2h}$ and two orders better, its Hessian
 * and `hessianTimes` along random directions against those of its gradient.
 *
 * @remarks The points are normal around the customary start (or the minimiser, or 0), with a spread of its largest coordinate, at
 * least 1. A disagreement is a difference of more than 10 times the estimated error of the differences, some 1e-10 relative, so that
 * kinks and steep walls are forgiven and wrong derivatives are not. A value that is NaN everywhere (an objective with a gradient
 * only) is not checked. Cost: 6n values and 12 gradients a point. Of more than 500 coordinates 20 are looked at, drawn anew at
 * each point, and `hessian` is not.
 * @param objective - The objective.
 * @param options - How many points, and the seed.
 * @returns The first disagreement, with its point, or none.
 * @throws TypeError if a gradient has not `dimension` coordinates; RangeError or TypeError if an option is not as said.
 * @example
 * ```ts
 * import { checkObjective, ravine } from 'heavyball';
 * checkObjective(ravine).agrees; // => true
 * const wrong = { ...ravine, gradient: ([x = 0, y = 0]: readonly number[]) => [100 * x, 2 * y] };
 * checkObjective(wrong).disagreement?.coordinate; // => 1
 * ```
 */
export function checkObjective(
  objective: Objective,
  { points = 10, seed = 1 }: CheckObjectiveOptions = {},
): ObjectiveCheck {
  checkInteger('checkObjective', 'points', points, 1);
  const random = randomOf(seed);
  const { spread, draw } = randomPoints(objective, random);
  for (let count = 0; count < points; count++) {
    const point = draw();
    const drawn = point.map(() => random.normal());
    const length = normOf(drawn);
    const direction = drawn.map((value) => value / length);
    checkGradient('checkObjective', objective.gradient(point), point);
    const coordinates = coordinatesOf(objective, random);
    for (const comparison of comparisonsAt(objective, point, { coordinates, direction }, differenceStep(spread))) {
      const disagreement = disagreementOf(point, comparison);
      if (disagreement) return { agrees: false, points: count + 1, disagreement };
    }
  }
  return { agrees: true, points, disagreement: null };
}

/** The coordinates of the gradient that are looked at. */
function coordinatesOf({ dimension }: Objective, random: Random): readonly number[] {
  if (dimension <= MOST_COORDINATES) return Array.from({ length: dimension }, (_, i) => i);
  return Array.from({ length: SAMPLE }, () => random.integer(0, dimension - 1));
}

function* comparisonsAt(
  objective: Objective,
  point: Vector,
  { coordinates, direction }: { readonly coordinates: readonly number[]; readonly direction: Vector },
  step: number,
): Generator<Comparison, void> {
  const from = (axis: Vector, t: number): Vector => point.map((value, i) => value + t * axis[i]!);
  if (!Number.isNaN(objective.value(point))) {
    const gradient = objective.gradient(point);
    for (const i of coordinates) {
      const axis = point.map((_, j) => Number(i === j));
      const difference = centralDifference((t) => [objective.value(from(axis, t))], step);
      yield { derivative: 'gradient', direction: axis, given: [gradient[i]!], difference };
    }
  }
  if (!objective.hessian && !objective.hessianTimes) return;
  const difference = centralDifference((t) => objective.gradient(from(direction, t)), step);
  const rows = objective.dimension > MOST_COORDINATES ? undefined : objective.hessian?.(point).to2DArray();
  const products = {
    hessian: rows?.map((row) => row.reduce((sum, entry, j) => sum + entry * direction[j]!, 0)),
    hessianTimes: objective.hessianTimes?.(point, direction),
  };
  for (const derivative of ['hessian', 'hessianTimes'] as const) {
    const given = products[derivative];
    if (given) yield { derivative, direction, given, difference };
  }
}

/** The first coordinate that differs by more than the error allows; one that is not a number differs too. */
function disagreementOf(point: Vector, { derivative, direction, given, difference }: Comparison): Disagreement | null {
  const differs = given.map(
    (value, i) => !(Math.abs(value - difference.derivative[i]!) <= DOUBT * difference.error[i]!),
  );
  const place = differs.indexOf(true);
  if (place < 0) return null;
  return {
    derivative,
    point,
    // A slope along an axis is the gradient's coordinate of that axis.
    coordinate: derivative === 'gradient' ? direction.indexOf(1) : place,
    direction,
    given: given[place]!,
    differenced: difference.derivative[place]!,
    error: difference.error[place]!,
  };
}
