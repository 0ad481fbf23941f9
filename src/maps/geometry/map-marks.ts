import { checkAccepted } from '../../methods/check-accepted.ts';
import type { MethodParameters } from '../../methods/method.ts';
import { describe } from '../../numeric/check.ts';
import { inputRangeError } from '../../numeric/input-error.ts';
import type { MapPlan } from '../grid-map.ts';
import type { MapCurve, MapMark, MapPoint } from '../map-geometry.ts';
import { startPlane } from '../planes/start.ts';
import type { BoundGeometry } from './bound-geometry.ts';
import type { GeometryOptions } from './geometry-options.ts';

/** The caller's parameters and points, as marks. */
export function pointMarks(
  geometry: BoundGeometry,
  plan: MapPlan,
  { given, points = [] }: GeometryOptions,
): readonly MapMark[] {
  const at = (parameters: MethodParameters): MapPoint => placeOf(geometry, plan, parameters);
  const marks = points.map(({ label, parameters }) => ({ kind: 'point' as const, label, at: at(parameters) }));
  return given === undefined ? marks : [...marks, { kind: 'given', label: 'given', at: at(given) }];
}

/** The minima that runs arrive at, on a plane of starts. */
export function minimumMarks({ subject: { runs }, plane }: MapPlan): readonly MapMark[] {
  if (plane.name !== startPlane.name) return [];
  return (runs?.minima ?? []).map(([x = NaN, y = NaN]) => ({ kind: 'minimum', label: 'minimum', at: { x, y } }));
}

/** The caller's paths, as curves. They are straight between the parameters that were given. */
export function trajectoryCurves(
  geometry: BoundGeometry,
  plan: MapPlan,
  { trajectories = [] }: GeometryOptions,
): readonly MapCurve[] {
  return trajectories.map(({ label, parameters }) => ({
    kind: 'trajectory',
    value: null,
    label,
    exact: true,
    points: parameters.map((each) => placeOf(geometry, plan, each)),
    closed: false,
  }));
}

/** Where parameters stand on the plane, checked by the method that they are for. */
function placeOf(geometry: BoundGeometry, { subject, axes, plane }: MapPlan, parameters: MethodParameters): MapPoint {
  const all = { ...subject.fixed, ...parameters };
  checkAccepted(subject.method, all);
  for (const [name, value] of Object.entries(subject.fixed)) {
    const own = Object.entries(all).find(([key]) => key === name)?.[1];
    if (own === value) continue;
    throw inputRangeError(
      `mapGeometryOf: ${name} of a point must be ${String(value)}, which the map holds fixed, got ${String(own)}`,
    );
  }
  const { x, y } = geometry.place(all);
  // Without −0, which JSON does not have.
  const point = { x: x + 0, y: y + 0 };
  const isOnAxes = (axes.x.scale === 'linear' || point.x > 0) && (axes.y.scale === 'linear' || point.y > 0);
  if (Number.isFinite(point.x) && Number.isFinite(point.y) && isOnAxes) return point;
  throw inputRangeError(
    `mapGeometryOf: parameters must have a place on the axes of ${plane.title}, got ${describe(parameters)}`,
  );
}
