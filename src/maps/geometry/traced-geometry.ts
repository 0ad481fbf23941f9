import { isSecondOrder } from '../../methods/any-method.ts';
import type { MethodParameters, ParameterValue } from '../../methods/method.ts';
import { statedBy } from '../../tuning/best-constants.ts';
import { endsOf } from '../ends-of.ts';
import type { GridMap, MapPlan } from '../grid-map.ts';
import { rateLayer } from '../layers/rate.ts';
import { levelRates } from '../level-rates.ts';
import type { MapCurve, MapCurveKind, MapPoint } from '../map-geometry.ts';
import type { Plane } from '../plane.ts';
import { contoursOf } from './contours-of.ts';

/** Cells along an axis on which rates are computed to trace lines over another layer: so many that joins do not show. */
const MOST_CELLS = 240;

/** The lines on which the rate is one of some, traced on the grid. */
export function tracedLevels(map: MapPlan | GridMap, rates?: readonly number[]): readonly MapCurve[] {
  const traced = ratesOf(map);
  return traceRates(traced, rates ?? usualRates(traced), 'level');
}

/** The boundary of stability, traced on the grid as the line on which the rate is 1. */
export function tracedBoundary(map: MapPlan | GridMap): readonly MapCurve[] {
  return traceRates(ratesOf(map), [1], 'stability').map((curve) => ({ ...curve, value: null }));
}

/** Where the method's own best constants stand, if the plane has them: what is held fixed must be as they have it. */
export function tracedOptimum(
  { subject: { method, spectrum, fixed }, plane }: MapPlan,
  place: (parameters: MethodParameters) => MapPoint,
): MapPoint | null {
  if (!isSecondOrder(method) || !plane.sameSpectrum) return null;
  const best = method.optimal(endsOf(spectrum), fixed);
  if (best === null) return null;
  const { parameters } = statedBy(best);
  const own = new Map<string, ParameterValue | undefined>(Object.entries(parameters));
  const isHere = Object.entries(fixed).every(([name, value]) => value === undefined || own.get(name) === value);
  const at = place(parameters);
  return isHere && Number.isFinite(at.x) && Number.isFinite(at.y) ? at : null;
}

/** Where parameters stand on a plane of any two of them. */
export function placeOnAxes({ x, y }: Plane, parameters: MethodParameters): MapPoint {
  const values = new Map<string, ParameterValue | undefined>(Object.entries(parameters));
  if (parameters.oneMinusBeta !== undefined) values.set('beta', 1 - parameters.oneMinusBeta);
  const at = ({ parameter = '' }: Plane['x']): number => {
    const value = values.get(parameter);
    return typeof value === 'number' ? value : NaN;
  };
  return { x: at(x), y: at(y) };
}

/** The rates over the map: its own values where it is one of them, else those of some of its cells. */
function ratesOf(map: MapPlan | GridMap): GridMap {
  if ('values' in map && map.layer.name === rateLayer.name) return map;
  const [x, y] = [thinned(map.x), thinned(map.y)];
  const { subject, plane, settings } = map;
  const fill = rateLayer.filler({ subject, plane, settings, xs: x });
  const values = new Float64Array(x.length * y.length);
  y.forEach((at, row) => {
    fill(at, values.subarray(row * x.length, (row + 1) * x.length));
  });
  return { ...map, layer: rateLayer, categories: null, x, y, values };
}

/** Every few of the positions along an axis, both ends among them as nearly as that goes. */
function thinned(positions: Float64Array): Float64Array {
  const stride = Math.ceil(positions.length / MOST_CELLS);
  return positions.filter((_, i) => i % stride === 0);
}

/** Rates of round numbers of iterations, from a little slower than the fastest cell on; none where no cell is stable. */
function usualRates({ values }: GridMap): readonly number[] {
  const best = values.reduce((least, rate) => Math.min(least, rate), Infinity);
  return best < 1 ? levelRates(-Math.log(best)) : [];
}

function traceRates(map: GridMap, rates: readonly number[], kind: MapCurveKind): readonly MapCurve[] {
  return contoursOf(map, rates).map((curve) => ({ ...curve, kind }));
}
