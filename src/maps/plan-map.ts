import type { Method } from '../methods/method.ts';
import { METHODS } from '../methods/index.ts';
import { checkInteger, checkPositive, describe } from '../numeric/check.ts';
import { inputRangeError, inputTypeError } from '../numeric/input-error.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import type { MapAxes, MapPlan } from './grid-map.ts';
import type { Layer, LayerSettings } from './layer.ts';
import { checkAxis, positionsOf, type MapAxis } from './map-axis.ts';
import type { FixedParameters, MapSubject, Plane } from './plane.ts';
import { LAYERS } from './layers/index.ts';
import { PLANES } from './planes/index.ts';

/** The rectangle of a map: two axes, and the parameters on neither of them. */
export interface MapRectangle {
  /** Along x, the way that the plane says. */
  readonly x: MapAxis;
  /** Along y. */
  readonly y: MapAxis;
}

/** What a map may be besides its method, spectrum and rectangle. */
export interface MapOptions extends LayerSettings {
  /** The name of one of {@link PLANES}. Default `'beta-eta'`. */
  readonly plane?: string;
  /** The parameters on neither axis, for planes and methods that have such. */
  readonly fixed?: FixedParameters;
}

const EPSILON = 1e-6;
const STEPS = 500;
const MOST_STEPS = 1e6;

/**
 * Checks everything about a map before any of it is computed, and fills in what was left out.
 *
 * @param layer - The name of one of {@link LAYERS}.
 * @param method - The method.
 * @param spectrum - At least one eigenvalue above the flat threshold; flat and negative ones are left out.
 * @param axes - The rectangle.
 * @param options - Plane, fixed parameters and the settings of the layer.
 * @returns The plan; nothing is computed yet.
 * @throws RangeError if an axis, a setting or a name is not as said; TypeError if the method does not have the plane or the
 * layer.
 */
export function planMap(
  layer: string,
  method: Method,
  spectrum: Spectrum,
  axes: MapRectangle,
  options: MapOptions = {},
): MapPlan {
  const plane = named('plane', PLANES, options.plane ?? 'beta-eta');
  const found = named('layer', LAYERS, layer);
  const subject = { method, spectrum, fixed: options.fixed ?? {} };
  if (!(spectrum.mu > 0 && spectrum.L < Infinity)) {
    throw inputRangeError(`map: spectrum must have finite curvatures above 0, got [${spectrum.mu}, ${spectrum.L}]`);
  }
  refuse(plane.refusal(subject));
  const filled = filledAxes(plane, axes);
  const context = { subject, plane, settings: settingsOf(plane, subject, options), xs: positionsOf(filled.x) };
  refuse(found.refusal(context));
  return {
    subject,
    plane,
    layer: found,
    settings: context.settings,
    axes: filled,
    categories: found.categories(context),
    x: context.xs,
    y: positionsOf(filled.y),
  };
}

function named<T extends Plane | Layer>(kind: string, all: readonly T[], name: string): T {
  const found = all.find((candidate) => candidate.name === name);
  if (found) return found;
  const names = all.map((candidate) => candidate.name).join(', ');
  throw inputRangeError(`map: ${kind} must be one of ${names}, got ${describe(name)}`);
}

function refuse(reason: string | null): void {
  if (reason !== null) throw inputTypeError(`map: ${reason}`);
}

function filledAxes(plane: Plane, { x, y }: MapRectangle): MapAxes {
  const filled = { x: { ...x, scale: x.scale ?? plane.x.scale }, y: { ...y, scale: y.scale ?? plane.y.scale } };
  checkAxis('map', 'x', filled.x);
  checkAxis('map', 'y', filled.y);
  return filled;
}

/** The settings with their defaults: `speed-up` compares with the first other method that has the plane. */
function settingsOf(plane: Plane, subject: MapSubject, options: MapOptions): Required<LayerSettings> {
  const { precision = 'fast', epsilon = EPSILON, steps = STEPS, end = 'mu' } = options;
  checkPositive('map', 'epsilon', epsilon);
  if (epsilon >= 1) throw inputRangeError(`map: epsilon must be below 1, got ${epsilon}`);
  checkInteger('map', 'steps', steps, 1, MOST_STEPS);
  const methods = options.methods ?? METHODS.filter((method) => plane.refusal({ ...subject, method }) === null);
  const against = options.against ?? methods.find(({ name }) => name !== subject.method.name) ?? subject.method;
  for (const method of [against, ...methods]) refuse(plane.refusal({ ...subject, method }));
  return { precision, epsilon, steps, end, against, methods };
}
