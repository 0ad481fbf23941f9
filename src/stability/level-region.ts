import type { CurvatureInterval, Method } from '../methods/method.ts';
import { checkPositive } from '../numeric/check.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { checkCurvature } from './check-curvature.ts';
import { columnAt, columnHeight } from './level-column.ts';
import { levelConditions } from './level-conditions.ts';
import { levelStrips } from './level-strips.ts';
import { hasMomentum, lookAheadOf } from './look-ahead-of.ts';
import { regionComponent } from './region-component.ts';
import { curvedEdge, vertexOn } from './region-edge.ts';
import type { Region, RegionComponent } from './region.ts';
import { scaledEnds } from './scaled-ends.ts';

/** Beyond these rates the products of up to six of their powers leave the range of doubles. */
const SMALLEST_RATE = 1e-40;
const LARGEST_RATE = 1e40;

/** The set {rate ≤ r} of a method over [μ, L]; `where` names the public function that was called. */
export function levelRegion(
  where: string,
  method: Pick<Method, 'name' | 'parameters' | 'coordinates' | 'lookAhead'>,
  spectrum: Spectrum,
  rate: number,
): Region {
  checkPositive(where, 'rate', rate);
  if (rate < SMALLEST_RATE || rate > LARGEST_RATE) {
    throw inputRangeError(`${where}: rate must be from ${SMALLEST_RATE} to ${LARGEST_RATE}, got ${rate}`);
  }
  checkCurvature(where, spectrum);
  const components = componentsOf(where, method, spectrum, rate);
  return {
    method: method.name,
    spectrum,
    rate,
    components,
    vertices: components.flatMap((component) => component.vertices),
    edges: components.flatMap((component) => component.edges),
  };
}

function componentsOf(
  where: string,
  method: Pick<Method, 'name' | 'parameters' | 'coordinates' | 'lookAhead'>,
  { mu, L }: CurvatureInterval,
  rate: number,
): readonly RegionComponent[] {
  if (method.coordinates === 'family' && !hasMomentum(method))
    return L === Infinity ? [] : intervalWithoutMomentum({ mu, L }, rate);
  const conditions = levelConditions(rate, lookAheadOf(where, method));
  if (L === Infinity) return [];
  const ends = { mu, L };
  return levelStrips(conditions, scaledEnds(ends), rate).map((strips) =>
    regionComponent(strips, conditions, ends, rate),
  );
}

/** The η at β = γ = 0 as a ring of two vertices, each with an edge of length zero that names what ends the interval. */
function intervalWithoutMomentum(ends: CurvatureInterval, rate: number): readonly RegionComponent[] {
  const beta = { hi: 0, lo: 0 };
  const column = columnAt(levelConditions(rate, { constant: 0, slope: 0 }), beta);
  if (column === null) return [];
  const height = columnHeight(column, scaledEnds(ends));
  if (height < 0) return [];
  const lower = vertexOn(column.lower.condition, ends.mu, beta);
  if (height === 0) return [{ vertices: [lower.point], edges: [] }];
  const upper = vertexOn(column.upper.condition, ends.L, beta);
  const edges = [
    curvedEdge(column.lower.condition, ends.mu, lower, lower),
    curvedEdge(column.upper.condition, ends.L, upper, upper),
  ];
  return [{ vertices: [lower.point, upper.point], edges }];
}
