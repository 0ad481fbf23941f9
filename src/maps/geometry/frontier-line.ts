import { noiseFrontier } from '../../response/noise-frontier.ts';
import { endsOf } from '../ends-of.ts';
import type { MapCurve } from '../map-geometry.ts';
import { bestOnPlane } from './best-on-plane.ts';
import type { GeometryContext } from './geometry-context.ts';
import type { MomentumPlace } from './momentum-place.ts';

/** So many that straight joins do not show. */
const POINTS = 129;
/** Slower optima have no frontier whose rates differ from 1 by enough digits. */
const SLOWEST_DECAY = 1e-6;

/**
 * The parameters with the least noise at each rate, from the optimum on: searched for, hence not exact. For methods whose momentum
 * determines their look-ahead.
 */
export function frontierLine(on: MomentumPlace, context: GeometryContext): readonly MapCurve[] {
  const { method, spectrum } = context.plan.subject;
  if (method.lookAhead === null || bestOnPlane(context).rateDecay < SLOWEST_DECAY) return [];
  const { points } = noiseFrontier(method, endsOf(spectrum), { points: POINTS });
  const places = points.map(({ parameters }) => context.chart.place(on.place(context, parameters)));
  const inside = places.filter((place) => context.chart.sides(place) === 0).map(({ point }) => point);
  if (inside.length < 2) return [];
  return [{ kind: 'frontier', value: null, label: null, exact: false, points: inside, closed: false }];
}
