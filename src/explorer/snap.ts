import type { Method } from '../methods/method.ts';
import { goldenMinimum } from '../numeric/golden-minimum.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { criticalCurves } from '../stability/critical-curves.ts';
import type { PlanePoint } from '../stability/region.ts';
import { stabilityRegion } from '../stability/stability-region.ts';
import { bestBetaFor } from '../tuning/best-beta-for.ts';
import { optimalTuning } from '../tuning/optimal-tuning.ts';
import type { Model } from './model.ts';
import { withEta } from './momentum.ts';

/** Something that a dragged point sticks to. */
export interface Snapped {
  /** What it is, in words. */
  readonly what: string;
  readonly point: PlanePoint;
}

/** Where a point of the plane stands on the screen. */
export type Place = (point: { readonly beta: number; readonly eta: number }) => {
  readonly x: number;
  readonly y: number;
};

/** Points stick to what is nearer than this, in pixels; the optimum, as a single point, from farther away. */
const NEAR = 7;
const NEAR_POINT = 12;
/** Pieces that a curve is searched in, and golden sections in the nearest of them: to a thousandth of a pixel. */
const PIECES = 24;
const SECTIONS = 20;

/** A curve of the plane, t from 0 to 1. */
interface Curve {
  readonly what: string;
  readonly at: (t: number) => PlanePoint;
}

/** What a point sticks to, exactly: the optimum, the ridge, a critical curve, the edge of stability; null where all are far. */
export function snapped(model: Model, point: PlanePoint, place: Place): Snapped | null {
  const { subject, spectrum } = model;
  if (subject.kind === 'higher' || subject.method.lookAhead === null) return null;
  const distance = (other: PlanePoint): number => distanceBetween(place, point, other);
  const optimum = optimumOf(model);
  if (optimum !== null && distance(optimum.point) < NEAR_POINT) return optimum;
  const found = curvesOf(subject.method, spectrum)
    .map(({ what, at }) => ({ what, point: nearestOn(at, distance) }))
    // Where η is 0 nothing moves, and there is nothing to look at.
    .map((one) => ({ ...one, distance: one.point.eta > 0 ? distance(one.point) : Infinity }))
    .sort((a, b) => a.distance - b.distance)[0];
  return found !== undefined && found.distance < NEAR ? { what: found.what, point: found.point } : null;
}

/** The best momentum and learning rate, where they are known. */
export function optimumOf({ subject: { kind, method }, spectrum }: Model): Snapped | null {
  if (kind === 'higher' || method.optimal(spectrum) === null) return null;
  const { parameters } = optimalTuning(method, spectrum);
  return { what: 'optimum', point: withEta(method, parameters, parameters.eta) };
}

function curvesOf(method: Method, spectrum: Spectrum): readonly Curve[] {
  const region = stabilityRegion(method, spectrum);
  const highest = Math.max(...region.vertices.map(({ eta }) => eta));
  const edges = region.edges.map((edge): Curve => ({
    what: 'edge of stability',
    at: (t) => edge.at(t),
  }));
  const critical = [spectrum.mu, spectrum.L].flatMap((lambda) =>
    criticalCurves(method, lambda).map((curve): Curve => ({
      what: `critical damping at ${lambda === spectrum.mu ? 'μ' : 'L'}`,
      at: (t) => curve.at(t),
    })),
  );
  const ridge: Curve = {
    what: 'ridge: best β for this η',
    at(t) {
      const { parameters } = bestBetaFor(method, highest * Math.min(Math.max(t, 1e-6), 1 - 1e-6), spectrum);
      return withEta(method, parameters, parameters.eta);
    },
  };
  return [ridge, ...critical, ...edges];
}

function nearestOn(at: Curve['at'], distance: (point: PlanePoint) => number): PlanePoint {
  const ts = Array.from({ length: PIECES + 1 }, (_, i) => i / PIECES);
  const distances = ts.map((t) => distance(at(t)));
  const best = distances.indexOf(Math.min(...distances));
  const [from, to] = [Math.max(best - 1, 0) / PIECES, Math.min(best + 1, PIECES) / PIECES];
  return at(goldenMinimum((t) => distance(at(t)), from, to, SECTIONS));
}

function distanceBetween(place: Place, a: PlanePoint, b: PlanePoint): number {
  const [first, second] = [place(a), place(b)];
  const distance = Math.hypot(first.x - second.x, first.y - second.y);
  return Number.isNaN(distance) ? Infinity : distance;
}
