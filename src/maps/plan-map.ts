import { isSecondOrder, type AnyMethod } from '../methods/any-method.ts';
import type { MethodParameters } from '../methods/method.ts';
import { describe } from '../numeric/check.ts';
import { inputRangeError, inputTypeError } from '../numeric/input-error.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { checkTunable } from '../tuning/check-tunable.ts';
import { checkMethod } from './check-method.ts';
import { fillSettings } from './fill-settings.ts';
import type { MapPlan } from './grid-map.ts';
import type { Layer, LayerSettings } from './layer.ts';
import { LAYERS } from './layers/index.ts';
import { checkAxis, checkPositions, positionsOf, type MapAxis } from './map-axis.ts';
import type { FixedParameters, MapSubject, Plane, PlaneAxis } from './plane.ts';
import { planesOf } from './planes/planes-of.ts';
import { usualPlane } from './planes/usual-plane.ts';
import type { RunSubject } from './run-subject.ts';

/** Squares of larger coefficients overflow. */
const LARGEST = 1e150;

/** The rectangle of a map: a stretch of each axis of its plane. */
export interface MapRectangle {
  /** To the right, in what the plane measures there. */
  readonly x: MapAxis;
  /** Upwards. */
  readonly y: MapAxis;
}

/** What a map may be besides its method, spectrum and rectangle. */
export interface MapOptions extends LayerSettings {
  /** The name of one of `PLANES`, or of two numbers that the method declares: `'nu-eta'`. Default `'beta-eta'`, for a method without momentum what it has. */
  readonly plane?: string;
  /** The parameters on neither axis, for planes and methods that have such: those without a default must be given. */
  readonly fixed?: FixedParameters;
  /** What the method is run on, for the layers that are of runs, and for no others. */
  readonly runs?: RunSubject;
}

/**
 * Checks everything about a map before any of it is computed, and fills in what was left out.
 *
 * @param layer - The name of one of {@link LAYERS}.
 * @param method - The method.
 * @param spectrum - At least one eigenvalue above the flat threshold; flat and negative ones are left out.
 * @param axes - The rectangle.
 * @param options - Plane, fixed parameters and the settings of the layer.
 * @returns The plan, which is enough for the geometry of a map; `layerMap` returns it with the values.
 * @throws RangeError if an axis, a setting, a fixed parameter or a name is not as said; TypeError if the method does not have
 * the plane or the layer.
 * @example
 * ```ts
 * import { fromKappa, heavyBall, mapGeometryOf, planMap } from 'heavyball';
 * const axes = { x: { from: 0, to: 1, count: 2 }, y: { from: 0, to: 0.04, count: 2 } };
 * // The lines over a map, without the cells under them.
 * mapGeometryOf(planMap('rate', heavyBall, fromKappa(100), axes), { include: ['boundary'] }).curves.length; // => 3
 * ```
 */
export function planMap(
  layer: string,
  method: AnyMethod,
  spectrum: Spectrum,
  axes: MapRectangle,
  options: MapOptions = {},
): MapPlan {
  checkMethod('method', method);
  const plane = named('plane', planesOf(method), options.plane ?? usualPlane(method));
  const found = named('layer', LAYERS, layer);
  checkTunable('map', spectrum);
  const { fixed = {}, runs } = options;
  const subject: MapSubject = { method, spectrum, fixed, ...(runs === undefined ? {} : { runs }) };
  refuse(refusalOfRuns(found, runs) ?? plane.refusal(subject));
  const filled = { x: filledAxis('x', plane.x, axes.x), y: filledAxis('y', plane.y, axes.y) };
  const [xs, ys] = [positionsOf(filled.x), positionsOf(filled.y)];
  checkPositions('map', 'x', xs);
  checkPositions('map', 'y', ys);
  checkCorners(plane, subject, xs, ys);
  const context = { subject, plane, settings: fillSettings(method, options), xs };
  refuse(refusalOfOrder(found, method) ?? found.refusal(context));
  const { settings } = context;
  return { subject, plane, layer: found, settings, axes: filled, categories: found.categories(context), x: xs, y: ys };
}

function named<T extends Plane | Layer>(kind: string, all: readonly T[], name: string): T {
  const found = all.find((candidate) => candidate.name === name);
  if (found) return found;
  const names = all.map((candidate) => candidate.name).join(', ');
  throw inputRangeError(`map: ${kind} must be one of ${names}, got ${describe(name)}`);
}

/**
 * What a method says of its parameters it says here, and not in the middle of the map. T and D are monotone along each axis,
 * so that they are largest in a corner.
 */
function checkCorners(plane: Plane, subject: MapSubject, xs: Float64Array, ys: Float64Array): void {
  for (const x of [xs[0]!, xs[xs.length - 1]!]) {
    for (const y of [ys[0]!, ys[ys.length - 1]!]) {
      const { parameters, L } = plane.cellAt(subject, x, y);
      const size = sizeOf(subject.method, parameters, L);
      if (size <= LARGEST) continue;
      const place = `${plane.x.symbol} = ${x}, ${plane.y.symbol} = ${y}`;
      throw inputRangeError(
        `map: ${isSecondOrder(subject.method) ? '|β| + (1 + |γ|)ηL' : 'the sum of all |coefficients|'} must be at most ${LARGEST} all over the map, got ${size} at ${place}`,
      );
    }
  }
}

/** A bound of the coefficients of the characteristic polynomial at L. */
function sizeOf(method: AnyMethod, parameters: MethodParameters, L: number): number {
  if (!isSecondOrder(method)) {
    return method.coefficients(parameters, L).reduce((sum, { hi }) => sum + Math.abs(hi), 0);
  }
  const { beta, gamma, eta, shift = 0 } = method.family(parameters);
  return Math.abs(beta) + (1 + Math.abs(gamma)) * (eta * (L + shift));
}

/** Why a layer is not one of what the subject has: runs, or curvatures alone. Null if it is. */
function refusalOfRuns({ name, ofRuns = false }: Layer, runs: RunSubject | undefined): string | null {
  if (ofRuns && runs === undefined) return `objective must be given for the layer ${name}, got none`;
  if (ofRuns || runs === undefined) return null;
  const names = LAYERS.filter((layer) => layer.ofRuns).map((layer) => layer.name);
  return `layer must be ${names.join(' or ')} where an objective is given, got ${name}`;
}

/** Why a method of higher order does not have a layer, or null. */
function refusalOfOrder({ name, anyOrder }: Layer, method: AnyMethod): string | null {
  if (anyOrder || isSecondOrder(method)) return null;
  const names = LAYERS.filter((layer) => layer.anyOrder && !layer.ofRuns).map((layer) => layer.name);
  return `layer must be one of ${names.join(', ')} for ${method.name}, which remembers more than two points, got ${name}`;
}

function refuse(reason: string | null): void {
  if (reason !== null) throw inputTypeError(`map: ${reason}`);
}

function filledAxis(name: string, { scale, least, most }: PlaneAxis, axis: MapAxis): Required<MapAxis> {
  const given: unknown = axis;
  if (typeof given !== 'object' || given === null) {
    throw inputTypeError(`map: ${name} must be an axis { from, to, count }, got ${describe(given)}`);
  }
  const filled = { ...axis, scale: axis.scale ?? scale };
  checkAxis('map', name, filled);
  const { from, to } = filled;
  if (from < least) throw inputRangeError(`map: ${name}.from must be at least ${least} on this plane, got ${from}`);
  if (to > most) throw inputRangeError(`map: ${name}.to must be at most ${most} on this plane, got ${to}`);
  return filled;
}
