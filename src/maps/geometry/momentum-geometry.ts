import { criticalCurves } from '../../stability/critical-curves.ts';
import { stabilityRegion } from '../../stability/stability-region.ts';
import { sublevelSet } from '../../stability/sublevel-set.ts';
import { levelRates } from '../level-rates.ts';
import type { MapCurve, MapPoint } from '../map-geometry.ts';
import type { LearningRateAxis } from '../planes/momentum-plane.ts';
import { bestOnPlane } from './best-on-plane.ts';
import { criticalCurvatures } from './critical-ends.ts';
import { frontierLine } from './frontier-line.ts';
import { exactCurves, tracedCurves, type GeometryContext } from './geometry-context.ts';
import { isStableAt } from './is-stable-at.ts';
import { isoLines } from './iso-lines.ts';
import { joinRing } from './join-pieces.ts';
import { momentumPlace, type MomentumCoordinate, type MomentumPlace } from './momentum-place.ts';
import type { PlaneGeometry } from './plane-geometry.ts';
import { ridgeLines } from './ridge-lines.ts';
import { traceCurve } from './trace-curve.ts';
import { zeroRoots } from './zero-roots.ts';

/** What is known in closed form of a plane of momentum and learning rate. */
export function momentumGeometry(coordinate: MomentumCoordinate, rateAxis: LearningRateAxis): PlaneGeometry {
  const on = momentumPlace(coordinate, rateAxis);
  return {
    curves: {
      levels: (context, rates = levelRates(bestOnPlane(context).rateDecay)) =>
        rates.flatMap((rate) => levelLines(on, context, rate)),
      critical: (context) => [...zeroRoots(on, context), ...criticalLines(on, context)],
      'effective-rate': (context, values) => isoLines(on, context, 'effective-rate', values),
      frontier: (context) => frontierLine(on, context),
      friction: (context, values) => isoLines(on, context, 'friction', values),
      ridge: (context) => ridgeLines(on, context),
      boundary: (context) => boundaryLines(on, context),
    },
    optimum: (context) => on.place(context, bestOnPlane(context).parameters),
    place: (context, parameters) => on.place(context, parameters),
  };
}

/** Each piece of the boundary of stability. */
function boundaryLines(on: MomentumPlace, context: GeometryContext): readonly MapCurve[] {
  const { edges } = stabilityRegion(context.method, context.plan.subject.spectrum);
  return edges.flatMap((edge) =>
    tracedCurves(context, { kind: edge.kind, value: edge.lambda }, [(t) => on.place(context, edge.at(t))]),
  );
}

/** The lines on which the rate is r: the boundary of {rate ≤ r}, without η = 0. */
function levelLines(on: MomentumPlace, context: GeometryContext, rate: number): readonly MapCurve[] {
  const { components } = sublevelSet(context.method, context.plan.subject.spectrum, rate);
  return components.flatMap(({ edges }) => {
    const lines = edges.filter((edge) => edge.kind !== 'zero-step');
    const pieces = lines.flatMap((edge) => traceCurve(context.chart, (t) => on.place(context, edge.at(t))));
    return exactCurves({ kind: 'level', value: rate }, joinRing(pieces));
  });
}

/** Where the ends of the spectrum that matter have a double root, as far as all is stable. */
function criticalLines(on: MomentumPlace, context: GeometryContext): readonly MapCurve[] {
  const curves = criticalCurvatures(context).flatMap((lambda) => criticalCurves(context.method, lambda));
  return curves.flatMap((curve) => {
    const at = (t: number): MapPoint => on.place(context, curve.at(t));
    return tracedCurves(context, { kind: curve.kind, value: curve.lambda }, [at], (point) =>
      isStableAt(context, point),
    );
  });
}
