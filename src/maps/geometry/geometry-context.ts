import type { Method } from '../../methods/method.ts';
import type { MapPlan } from '../grid-map.ts';
import type { MapCurve, MapCurveKind, MapPoint } from '../map-geometry.ts';
import type { SecondOrderSubject } from '../plane.ts';
import type { Chart } from './chart.ts';
import { joinPieces, type Chain } from './join-pieces.ts';
import { traceCurve } from './trace-curve.ts';

/** A map of a method whose parameters are the family's own. */
export type FamilyPlan = MapPlan & {
  /** Method, spectrum and fixed parameters. */
  readonly subject: SecondOrderSubject;
};

/** Everything that the curves of a plane are made from. */
export interface GeometryContext {
  /** The map. */
  readonly plan: FamilyPlan;
  /** The method with the look-ahead of the plane: its own, or the one held fixed. */
  readonly method: Method;
  /** The rectangle as a picture. */
  readonly chart: Chart;
}

/** The pieces of a curve in the picture, as far as its points are `wanted`, joined where they meet. */
export function tracedCurves(
  { chart }: GeometryContext,
  { kind, value }: Pick<MapCurve, 'kind' | 'value'>,
  parts: readonly ((t: number) => MapPoint)[],
  wanted?: (point: MapPoint) => boolean,
): readonly MapCurve[] {
  return exactCurves({ kind, value }, joinPieces(parts.flatMap((at) => traceCurve(chart, at, wanted))));
}

/** Chains of exact points as curves. */
export function exactCurves(
  { kind, value }: { readonly kind: MapCurveKind; readonly value: number | null },
  chains: readonly Chain[],
): readonly MapCurve[] {
  return chains.map((chain) => ({ kind, value, label: null, exact: true, ...chain }));
}
