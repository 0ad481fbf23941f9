import type { MapCurve, MapCurveKind, MapPoint } from '../map-geometry.ts';
import { stretches } from './chart.ts';
import { tracedCurves, type GeometryContext } from './geometry-context.ts';
import type { MomentumPlace } from './momentum-place.ts';
import { roundValues } from './round-values.ts';

/** Lines that a reader can tell apart. */
const MOST_LINES = 7;

/** What such a line may keep constant. */
type IsoKind = Extract<MapCurveKind, 'effective-rate' | 'friction'>;

/** The quantity that is constant along a line, and the learning rate on the line. */
interface Quantity {
  readonly of: (oneMinusBeta: number, eta: number) => number;
  readonly eta: (value: number, oneMinusBeta: number) => number;
}

const QUANTITIES: Readonly<Record<IsoKind, Quantity>> = {
  'effective-rate': {
    of: (oneMinusBeta, eta) => eta / oneMinusBeta,
    eta: (value, oneMinusBeta) => value * oneMinusBeta,
  },
  friction: {
    of: (oneMinusBeta, eta) => oneMinusBeta / Math.sqrt(eta),
    eta: (value, oneMinusBeta) => (oneMinusBeta / value) ** 2,
  },
};

/** Lines of constant effective learning rate η/(1 − β) or friction c = (1 − β)/√η, for β < 1. */
export function isoLines(
  on: MomentumPlace,
  context: GeometryContext,
  kind: IsoKind,
  values: readonly number[] = valuesAcross(on, context, kind),
): readonly MapCurve[] {
  const at = (value: number, pixels: number): MapPoint => {
    const x = context.chart.valueAt('x', pixels);
    const oneMinusBeta = on.oneMinusBetaAt(x);
    const eta = oneMinusBeta > 0 ? QUANTITIES[kind].eta(value, oneMinusBeta) : NaN;
    return on.place(context, { ...on.momentumAt(x), eta });
  };
  return values.flatMap((value) =>
    tracedCurves(
      context,
      { kind, value },
      stretches().map((pixelsAt) => (t) => at(value, pixelsAt(t))),
    ),
  );
}

/** Round values between the smallest and the largest of the quantity over the cells of the map. */
function valuesAcross(on: MomentumPlace, context: GeometryContext, kind: IsoKind): readonly number[] {
  const { x, y } = context.plan;
  const complements = [...x].map((value) => on.oneMinusBetaAt(value)).filter((value) => value > 0);
  const etas = [...y].map((value) => on.etaAt(context, value)).filter((value) => value > 0);
  if (complements.length === 0 || etas.length === 0) return [];
  const ends = [complements[0] ?? NaN, complements.at(-1) ?? NaN].flatMap((complement) =>
    [etas[0] ?? NaN, etas.at(-1) ?? NaN].map((eta) => QUANTITIES[kind].of(complement, eta)),
  );
  return roundValues(Math.min(...ends), Math.max(...ends), MOST_LINES);
}
