import type { AnyMethod } from '../methods/any-method.ts';
import type { MethodParameters } from '../methods/method.ts';
import { goldenMinimum } from '../numeric/golden-minimum.ts';
import { distanceTo, lengthOf } from '../render/line-points.ts';
import type { PlanePoint } from '../stability/region.ts';
import { optimalTuning } from '../tuning/optimal-tuning.ts';
import type { Model } from './model.ts';
import { heldOf, movedTo, withEta } from './momentum.ts';
import { PIECES, snapCurves, type SnapCurve } from './snap-curves.ts';

/** Something that a dragged point sticks to. */
export interface Snapped {
  /** What it is, in words. */
  readonly what: string;
  readonly point: PlanePoint;
}

/** What a point may stick to. */
export interface SnapTargets {
  readonly optimum: Snapped | null;
  readonly curves: readonly SnapCurve[];
}

/** What the points of a model stick to, which does not depend on where its own one is. */
export function snapTargets(model: Model): SnapTargets {
  return { optimum: optimumOf(model), curves: snapCurves(model) };
}

/** Where a point of the plane stands on the screen. */
export type Place = (point: { readonly beta: number; readonly eta: number }) => {
  readonly x: number;
  readonly y: number;
};

/** Points stick to what is nearer than this, in pixels; the optimum, as a single point, from farther away. */
const NEAR = 7;
const NEAR_POINT = 12;
/** Golden sections in the nearest piece of a curve: to a tenth of a pixel along it. */
const SECTIONS = 12;
/** A curve leaves the straight line between two of its samples by less than this part of their distance, but at a corner. */
const BULGE = 1 / 6;

/** What a point sticks to, exactly: the optimum, the ridge, a critical curve, the edge of stability; null where all are far. */
export function snapped({ optimum, curves }: SnapTargets, point: PlanePoint, place: Place): Snapped | null {
  if (optimum !== null && distanceBetween(place, point, optimum.point) < NEAR_POINT) return optimum;
  const found = curves
    .flatMap((curve) => nearestOn(curve, point, place) ?? [])
    // Where η is 0 nothing moves, and there is nothing to look at.
    .filter((one) => one.point.eta > 0 && one.distance < NEAR)
    .sort((a, b) => a.distance - b.distance)[0];
  return found === undefined ? null : { what: found.what, point: found.point };
}

/** The best parameters of the method of a model, where they are known. */
export function bestOf({ subject: { kind, method }, spectrum }: Model): MethodParameters | null {
  if (kind === 'higher' || method.optimal(spectrum) === null) return null;
  const { beta, oneMinusBeta, ...others } = optimalTuning(method, spectrum).parameters;
  return { ...(oneMinusBeta === undefined ? (beta === undefined ? {} : { beta }) : { oneMinusBeta }), ...others };
}

/** Where they stand on the map, unless that holds other parameters fixed than they have. */
function optimumOf(model: Model): Snapped | null {
  const best = bestOf(model);
  const { method, parameters } = model.subject;
  if (best === null || heldWords(method, best) !== heldWords(method, parameters)) return null;
  return { what: 'optimum', point: withEta(method, best, best.eta) };
}

/** What a map holds fixed, as text. */
export function heldWords(method: AnyMethod, parameters: MethodParameters): string {
  return JSON.stringify(heldOf(method, movedTo(method, parameters, { beta: 0.5, eta: 1 })));
}

/** The point of a curve that is nearest; null where the piece of it that is nearest is far. */
function nearestOn(
  { what, at, samples }: SnapCurve,
  point: PlanePoint,
  place: Place,
): (Snapped & { readonly distance: number }) | null {
  const distance = (other: PlanePoint): number => distanceBetween(place, point, other);
  const distances = samples.map(distance);
  const best = distances.indexOf(Math.min(...distances));
  const [first, last] = [Math.max(best - 1, 0), Math.min(best + 1, PIECES)];
  const line = [samples[first]!, samples[best]!, samples[last]!].map(place);
  if (distanceTo(line, place(point)) > NEAR + BULGE * lengthOf(line)) return null;
  const found = at(goldenMinimum((t) => distance(at(t)), first / PIECES, last / PIECES, SECTIONS));
  return { what, point: found, distance: distance(found) };
}

function distanceBetween(place: Place, a: PlanePoint, b: PlanePoint): number {
  const [first, second] = [place(a), place(b)];
  const distance = Math.hypot(first.x - second.x, first.y - second.y);
  return Number.isNaN(distance) ? Infinity : distance;
}
