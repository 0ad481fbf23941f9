import type { MethodParameters } from '../../methods/method.ts';
import { describe } from '../../numeric/check.ts';
import { inputRangeError } from '../../numeric/input-error.ts';
import type { MapCurve, MapMark, MapPoint } from '../map-geometry.ts';
import type { GeometryContext } from './geometry-context.ts';
import type { GeometryOptions } from './geometry-options.ts';
import type { PlaneGeometry } from './plane-geometry.ts';

/** The caller's parameters and points, as marks. */
export function pointMarks(
  geometry: PlaneGeometry,
  context: GeometryContext,
  { given, points = [] }: GeometryOptions,
): readonly MapMark[] {
  const at = (parameters: MethodParameters): MapPoint => placeOf(geometry, context, parameters);
  const marks = points.map(({ label, parameters }) => ({ kind: 'point' as const, label, at: at(parameters) }));
  return given === undefined ? marks : [...marks, { kind: 'given', label: 'given', at: at(given) }];
}

/** The caller's paths, as curves. They are straight between the parameters that were given. */
export function trajectoryCurves(
  geometry: PlaneGeometry,
  context: GeometryContext,
  { trajectories = [] }: GeometryOptions,
): readonly MapCurve[] {
  return trajectories.map(({ label, parameters }) => ({
    kind: 'trajectory',
    value: null,
    label,
    exact: true,
    points: parameters.map((each) => placeOf(geometry, context, each)),
    closed: false,
  }));
}

/** Where parameters stand on the plane, checked by the method that they are for. */
function placeOf(geometry: PlaneGeometry, context: GeometryContext, parameters: MethodParameters): MapPoint {
  const { subject, axes } = context.plan;
  subject.method.family({ ...subject.fixed, ...parameters });
  const point = geometry.place(context, parameters);
  const isOnAxes = (axes.x.scale === 'linear' || point.x > 0) && (axes.y.scale === 'linear' || point.y > 0);
  if (Number.isFinite(point.x) && Number.isFinite(point.y) && isOnAxes) return point;
  throw inputRangeError(
    `mapGeometryOf: parameters must have a place on the axes of ${context.plan.plane.title}, got ${describe(parameters)}`,
  );
}
