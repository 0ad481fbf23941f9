import type { MethodParameters } from '../../methods/method.ts';
import type { MapPlan } from '../grid-map.ts';
import type { MapCurve, MapPoint } from '../map-geometry.ts';
import type { GeometryContext } from './geometry-context.ts';

/** A kind of curves that a map may have, by the name that {@link GeometryOptions} call it by. */
export type CurveFamily =
  'levels' | 'contours' | 'critical' | 'effective-rate' | 'friction' | 'frontier' | 'ridge' | 'optimum' | 'boundary';

/** The curves of one family; `values` are the numbers that the caller wants them for, if it said so. */
export type CurveMaker = (context: GeometryContext, values?: readonly number[]) => readonly MapCurve[];

/** What is known in closed form of one plane. */
export interface PlaneGeometry {
  /** The curves, by family; a plane need not have all. */
  readonly curves: Readonly<Partial<Record<CurveFamily, CurveMaker>>>;
  /** The best point of the plane; null where no single point is. */
  optimum(context: GeometryContext): MapPoint | null;
  /** Where parameters stand. */
  place(context: { readonly plan: MapPlan }, parameters: MethodParameters): MapPoint;
}
