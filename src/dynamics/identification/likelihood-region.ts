import { dot, orthonormalBasis, removeSpan } from '../../numeric/orthonormal-basis.ts';
import {
  combination,
  separableFit,
  squaresLeft,
  type SeparableFit,
  type SeparableModel,
} from '../../numeric/separable-fit.ts';

/** A best fit, what it is a fit of, and between what its first unknowns stay. */
export interface FittedModel {
  readonly modelAt: (point: readonly number[]) => SeparableModel | null;
  readonly fit: SeparableFit;
  readonly limits: Limits;
}

/** Least and largest values of the first unknowns; the others have none. */
export type Limits = readonly (readonly [least: number, most: number])[];

/** The point of the limits that is nearest. */
export function limited(point: readonly number[], limits: Limits): readonly number[] {
  return point.map((value, i) => {
    const [least, most] = limits[i] ?? [-Infinity, Infinity];
    return Math.min(most, Math.max(least, value));
  });
}

/** A number that follows from the unknowns. */
export type Aim = (point: readonly number[]) => number;

/** Steps towards one end of the region. */
const MOST_STEPS = 16;
/** A step that gains less than this fraction of the way so far is the last. */
const SMALL_GAIN = 0.01;
/** Shorter steps that are tried. */
const SHORTENED = 5;
/** No unknown moves by more than this times 1 + its size in one step. */
const LONGEST = 0.5;

/**
 * Points of the region in which no more squares than `most` are left, among them those at which each aim is smallest and largest:
 * the ends of its profile-likelihood interval. Each is climbed to from a fit by steps to the end of the region of the linearised
 * model, shortened where the model itself is left with more. Cost: some ten evaluations for an end. Source: `venzon1988`.
 */
export function likelihoodRegion(
  model: FittedModel,
  most: number,
  aims: readonly Aim[],
): readonly (readonly number[])[] {
  const points = aims.flatMap((aim) => [...climb(model, most, aim), ...climb(model, most, (point) => -aim(point))]);
  return [model.fit.point, ...points];
}

/** The points on the way to where an aim is largest. */
function climb(model: FittedModel, most: number, aim: Aim): (readonly number[])[] {
  const points: (readonly number[])[] = [];
  const from = aim(model.fit.point);
  let fit = model.fit;
  let height = from;
  for (let step = 0; step < MOST_STEPS; step++) {
    const move = limitedMove(fit, most, { aim, limits: model.limits });
    const next = move && accepted({ ...model, fit }, { most, move }, (point) => aim(point) > height);
    if (next === null) break;
    const gain = aim(next.point) - height;
    fit = next;
    height += gain;
    points.push(fit.point);
    if (gain < SMALL_GAIN * (height - from)) break;
  }
  return points;
}

/** The first of ever shorter steps that stays in the region and is better. */
function accepted(
  { modelAt, fit, limits }: FittedModel,
  { most, move }: { readonly most: number; readonly move: readonly number[] },
  isBetter: (point: readonly number[]) => boolean,
): SeparableFit | null {
  const longest = Math.max(...move.map((value, i) => Math.abs(value) / (1 + Math.abs(fit.point[i]!))));
  let length = Math.min(1, LONGEST / longest);
  for (let attempt = 0; attempt < SHORTENED; attempt++) {
    const moved = fit.point.map((value, i) => value + length * move[i]!);
    const point = limited(moved, limits);
    const model = isBetter(point) ? modelAt(point) : null;
    const squares = model && squaresLeft(model.columns, model.targets);
    if (squares !== null && squares <= most) return separableFit(modelAt, point, { maxSteps: 0 });
    length *= squares === null ? 0.5 : shortening(fit, most, squares);
  }
  return null;
}

/** How much of a step keeps in the region if what is left grows with the square of its length. */
function shortening({ squares }: SeparableFit, most: number, there: number): number {
  return Math.min(0.8, Math.max(0.1, 0.95 * Math.sqrt((most - squares) / (there - squares))));
}

/** The step to where an aim is largest in the region of the linearised model, in which what is at a limit does not cross it. */
function limitedMove(
  fit: SeparableFit,
  most: number,
  { aim, limits }: { readonly aim: Aim; readonly limits: Limits },
): readonly number[] | null {
  const all = fit.point.map((_, i) => i);
  const move = moveTo(fit, most, { aim, free: all });
  if (move === null) return null;
  const free = all.filter((i) => {
    const [least, largest] = limits[i] ?? [-Infinity, Infinity];
    return move[i]! < 0 ? fit.point[i]! > least : fit.point[i]! < largest;
  });
  return free.length === all.length ? move : moveTo(fit, most, { aim, free });
}

/** The step of some of the unknowns; null where the aim does not change with them. */
function moveTo(
  { factor, sizes, along, squares, point }: SeparableFit,
  most: number,
  { aim, free }: { readonly aim: Aim; readonly free: readonly number[] },
): readonly number[] | null {
  const basis = orthonormalBasis(free.map((i) => factor[i]!));
  const count = basis.vectors.length;
  const rest = Float64Array.from(along);
  const shares = removeSpan(basis.vectors, rest);
  // h = R⁻ᵀg, in the order of the vectors.
  const h = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const source = basis.sources[i]!;
    let value = slopeOf(aim, point, free[source]!) / sizes[free[source]!]!;
    for (let l = 0; l < i; l++) value -= basis.weights[source]![l]! * h[l]!;
    h[i] = value / basis.weights[source]![i]!;
  }
  const size = Math.sqrt(dot(h, h));
  if (!(size > 0 && Number.isFinite(size))) return null;
  // |Qᵀr + R d|² = most − |r|² + |Qᵀr|².
  const reach = Math.sqrt(Math.max(0, most - squares + dot(shares, shares)));
  const step = combination(basis, h.map((value, i) => (reach * value) / size - shares[i]!)); // prettier-ignore
  const move = point.map(() => 0);
  free.forEach((i, l) => (move[i] = step[l]! / sizes[i]!));
  return move.every(Number.isFinite) ? move : null;
}

/** The derivative of an aim by one unknown. */
function slopeOf(aim: Aim, point: readonly number[], i: number): number {
  const step = 2 ** -20 * Math.max(1e-3, Math.abs(point[i]!));
  return (aim(point.with(i, point[i]! + step)) - aim(point.with(i, point[i]! - step))) / (2 * step);
}
