import type { MethodParameters } from '../../methods/method.ts';
import { inputRangeError } from '../../numeric/input-error.ts';
import type { GridMap, MapPlan } from '../grid-map.ts';
import type { MapCurve, MapPoint } from '../map-geometry.ts';
import { familyOf } from '../planes/family-of.ts';
import { startPlane } from '../planes/start.ts';
import { chartOf } from './chart.ts';
import { contoursOf } from './contours-of.ts';
import { PLANE_GEOMETRIES } from './plane-geometries.ts';
import type { CurveFamily, CurveMaker } from './plane-geometry.ts';
import { placeOnAxes, tracedBoundary, tracedLevels, tracedOptimum } from './traced-geometry.ts';

/** Makes the curves of one family, for given values or for the usual ones. */
type BoundMaker = (values?: readonly number[]) => readonly MapCurve[];

/** What is known of one map: the curves by family, the best point, and where parameters stand. */
export interface BoundGeometry {
  /** The curves of each family that the map has. */
  readonly curves: Readonly<Partial<Record<CurveFamily, BoundMaker>>>;
  /** The best point of the plane; null where no single point is known to be. */
  optimum(): MapPoint | null;
  /** Where parameters stand. */
  place(parameters: MethodParameters): MapPoint;
}

/** What is known of a map: in closed form where its plane is one of the family's β, γ and η, else by tracing. */
export function geometryOf(map: MapPlan | GridMap): BoundGeometry {
  const known = ofRuns(map) ?? inClosedForm(map) ?? byTracing(map);
  const hasContours = 'values' in map && map.categories === null;
  return hasContours ? { ...known, curves: { ...known.curves, contours: (levels) => contoursOf(map, levels) } } : known;
}

/** A map of runs has lines only where it is of parameters, and the curvatures at a minimum are known. */
function ofRuns({ subject: { runs }, plane }: MapPlan): BoundGeometry | null {
  if (runs === undefined || (runs.curvatures !== null && plane.name !== startPlane.name)) return null;
  return { curves: {}, optimum: () => null, place: () => ({ x: NaN, y: NaN }) };
}

function inClosedForm(plan: MapPlan): BoundGeometry | null {
  const geometry = PLANE_GEOMETRIES[plan.plane.name];
  const method = familyOf(plan.subject.method);
  if (geometry === undefined || method === null) return null;
  const { subject } = plan;
  const lookAhead = method.lookAhead ?? { constant: subject.fixed.gamma ?? 0, slope: 0 };
  const context = {
    plan: { ...plan, subject: { ...subject, method } },
    method: { ...method, lookAhead },
    chart: chartOf(plan.axes),
  };
  const entries = Object.entries<CurveMaker>(geometry.curves).map(([family, make]) => {
    const bound: BoundMaker = (values) => make(context, values);
    return [family, bound] as const;
  });
  const curves: BoundGeometry['curves'] = Object.fromEntries(entries);
  return {
    curves,
    optimum: () => geometry.optimum(context),
    place: (parameters) => geometry.place(context, parameters),
  };
}

function byTracing(plan: MapPlan | GridMap): BoundGeometry {
  const { plane } = plan;
  const usual = PLANE_GEOMETRIES[plane.name];
  if (usual === undefined && plane.x.parameter === undefined) {
    throw inputRangeError(`mapGeometryOf: plane must be one whose geometry is known, got ${plane.name}`);
  }
  const place = (parameters: MethodParameters): MapPoint =>
    usual === undefined ? placeOnAxes(plane, parameters) : usual.place({ plan }, parameters);
  return {
    curves: { levels: (rates) => tracedLevels(plan, rates), boundary: () => tracedBoundary(plan) },
    optimum: () => tracedOptimum(plan, place),
    place,
  };
}
