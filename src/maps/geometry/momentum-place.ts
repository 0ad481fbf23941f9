import type { MethodParameters, Momentum } from '../../methods/method.ts';
import type { MapPlan } from '../grid-map.ts';
import type { MapPoint } from '../map-geometry.ts';
import type { LearningRateAxis } from '../planes/momentum-plane.ts';
import type { GeometryContext } from './geometry-context.ts';

/** What stands on the x axis of a plane of momentum. */
export type MomentumCoordinate = 'beta' | 'oneMinusBeta';

/** A plane of momentum and learning rate: how its points stand on the axes, and the way back along x. */
export interface MomentumPlace {
  /** Where parameters stand. */
  place(context: { readonly plan: MapPlan }, parameters: MethodParameters): MapPoint;
  /** The momentum at x, as a parameter. */
  momentumAt(x: number): Momentum;
  /** 1 − β at x. */
  oneMinusBetaAt(x: number): number;
  /** The learning rate at y. */
  etaAt(context: GeometryContext, y: number): number;
}

/** The way between parameters and the axes of such a plane. */
export function momentumPlace(coordinate: MomentumCoordinate, rateAxis: LearningRateAxis): MomentumPlace {
  const place: MomentumPlace['place'] = ({ plan }, { beta = NaN, oneMinusBeta, eta }) => ({
    x:
      coordinate === 'oneMinusBeta' ? (oneMinusBeta ?? 1 - beta) : oneMinusBeta === undefined ? beta : 1 - oneMinusBeta,
    y: eta * rateAxis.unit(plan.subject),
  });
  return {
    place,
    momentumAt: (x) => (coordinate === 'beta' ? { beta: x } : { oneMinusBeta: x }),
    oneMinusBetaAt: (x) => (coordinate === 'beta' ? 1 - x : x),
    etaAt: ({ plan }, y) => y / rateAxis.unit(plan.subject),
  };
}
