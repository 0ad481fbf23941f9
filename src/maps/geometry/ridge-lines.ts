import { findBestBeta } from '../../tuning/find-best-beta.ts';
import { findBestEta } from '../../tuning/find-best-eta.ts';
import { endsOf } from '../ends-of.ts';
import type { MapCurve, MapPoint } from '../map-geometry.ts';
import { bestOnPlane } from './best-on-plane.ts';
import { stretches } from './chart.ts';
import { tracedCurves, type GeometryContext } from './geometry-context.ts';
import type { MomentumPlace } from './momentum-place.ts';

/** The point of a curve where it is not defined. */
const NOWHERE: MapPoint = { x: NaN, y: NaN };

/** The best η for each β, and the best β for each η. Both have a corner at the optimum of the plane. */
export function ridgeLines(on: MomentumPlace, context: GeometryContext): readonly MapCurve[] {
  const { chart } = context;
  const corner = chart.place(on.place(context, bestOnPlane(context).parameters));
  const bestEtas = stretches(corner.x).map(
    (pixelsAt) => (t: number) => bestEtaAt(on, context, chart.valueAt('x', pixelsAt(t))),
  );
  const bestBetas = stretches(corner.y).map(
    (pixelsAt) => (t: number) => bestBetaAt(on, context, chart.valueAt('y', pixelsAt(t))),
  );
  return [
    ...tracedCurves(context, { kind: 'best-eta', value: null }, bestEtas),
    ...tracedCurves(context, { kind: 'best-beta', value: null }, bestBetas),
  ];
}

/** Where the best learning rate for the momentum at x is; nowhere if none is stable. */
function bestEtaAt(on: MomentumPlace, context: GeometryContext, x: number): MapPoint {
  const ends = endsOf(context.plan.subject.spectrum);
  const best = findBestEta('mapGeometryOf', context.method, on.momentumAt(x), ends);
  return best === null ? NOWHERE : on.place(context, best.parameters);
}

/** Where the best momentum for the learning rate at y is; nowhere if none is stable. */
function bestBetaAt(on: MomentumPlace, context: GeometryContext, y: number): MapPoint {
  const eta = on.etaAt(context, y);
  const best =
    eta > 0 ? findBestBeta('mapGeometryOf', context.method, { eta }, endsOf(context.plan.subject.spectrum)) : null;
  return best === null ? NOWHERE : on.place(context, best.parameters);
}
