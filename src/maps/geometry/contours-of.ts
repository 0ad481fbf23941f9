import { contours } from 'd3-contour';

import { checkFinite } from '../../numeric/check.ts';
import { inputRangeError } from '../../numeric/input-error.ts';
import type { GridMap, MapAxes } from '../grid-map.ts';
import type { MapCurve, MapPoint } from '../map-geometry.ts';
import { valueAlong } from '../value-along.ts';
import { roundValues } from './round-values.ts';

/** Contours that a reader can tell apart. */
const MOST_LEVELS = 6;
/** The share of cells at either end of the values between which round levels are looked for. */
const TAIL = 0.02;

/**
 * Contours of a map's numbers, traced on its grid by marching squares, in the coordinates of its axes.
 *
 * Between the middles of neighbouring cells values are taken to be linear, along a logarithmic axis in its logarithm; so a contour is
 * right to the square of a cell where the layer is smooth, and marked as not exact. It ends where a neighbouring cell has no
 * finite value, and at the middles of the outermost cells.
 *
 * @param map - A computed map of a layer of numbers.
 * @param levels - The values; default up to six round ones other than 0 between the 2nd and the 98th percentile of the finite
 * cells.
 * @returns A curve for each connected piece of each contour.
 * @throws RangeError if the layer is one of categories, or if a level is not finite; TypeError if a level is no number.
 * @example
 * ```ts
 * import { contoursOf, fromKappa, heavyBall, layerMap } from 'heavyball';
 * const axes = { x: { from: 0, to: 1, count: 64 }, y: { from: 0, to: 0.04, count: 64 } };
 * const [contour] = contoursOf(layerMap('rate', heavyBall, fromKappa(100), axes), [0.9]);
 * [contour?.exact, contour?.closed]; // => [ false, true ]
 * ```
 */
export function contoursOf(map: GridMap, levels: readonly number[] = roundLevels(map.values)): readonly MapCurve[] {
  if (map.categories !== null) {
    throw inputRangeError(`contoursOf: layer must be one of numbers, got ${map.layer.name}`);
  }
  for (const level of levels) checkFinite('contoursOf', 'level', level);
  // A copy that the library can index; what is not a number counts as lowest there, and is taken out again below.
  const values = Array.from(map.values);
  const tracer = contours().size([map.x.length, map.y.length]).smooth(false);
  return levels.flatMap((level) =>
    tracer
      .contour(values, level)
      .coordinates.flat()
      .flatMap((ring) => splitRing(ring.slice(1).map(([i = 0, j = 0]) => crossing(map, level, i, j))))
      .map((chain) => ({ kind: 'contour' as const, value: level, label: null, exact: false, ...chain })),
  );
}

/** Round levels between the bulk of the finite values, but for 0: damping ratios and decays are 0 on the boundary of stability, which is known exactly. */
function roundLevels(values: Float64Array): readonly number[] {
  const finite = values.filter((value) => Number.isFinite(value)).sort();
  const tail = Math.floor(TAIL * finite.length);
  const levels = roundValues(finite[tail] ?? NaN, finite[finite.length - 1 - tail] ?? NaN, MOST_LEVELS);
  return levels.filter((level) => level !== 0);
}

/**
 * Where the level lies between two neighbouring cells. The library puts the point halfway between them, in units of cells from
 * the corner of the map: a whole number along the one axis, a half along the other. Null at a cell without a finite value.
 */
function crossing({ x, y, values, axes }: GridMap, level: number, i: number, j: number): MapPoint | null {
  const isAlongX = Number.isInteger(i);
  const [column, row] = isAlongX ? [i - 1, j - 0.5] : [i - 0.5, j - 1];
  const [nextColumn, nextRow] = isAlongX ? [i, row] : [column, j];
  if (column < 0 || row < 0 || nextColumn >= x.length || nextRow >= y.length) return null;
  const start = values[row * x.length + column]!;
  const end = values[nextRow * x.length + nextColumn]!;
  if (!Number.isFinite(start) || !Number.isFinite(end)) return null;
  const part = (level - start) / (end - start);
  // Between a position and itself a logarithm would not lead back to it.
  const along = ({ scale }: MapAxes['x'], from: number, to: number): number =>
    from === to ? from : valueAlong({ from, to, scale }, part);
  return {
    x: along(axes.x, x[column]!, x[nextColumn]!),
    y: along(axes.y, y[row]!, y[nextRow]!),
  };
}

/** The pieces of a ring between its gaps; the ring itself where it has none. */
function splitRing(ring: readonly (MapPoint | null)[]): readonly Pick<MapCurve, 'points' | 'closed'>[] {
  const gap = ring.indexOf(null);
  if (gap < 0) return [{ points: ring.filter((point) => point !== null), closed: true }];
  const pieces: MapPoint[][] = [[]];
  for (const point of [...ring.slice(gap), ...ring.slice(0, gap)]) {
    if (point === null) pieces.push([]);
    else pieces.at(-1)?.push(point);
  }
  return pieces.filter((piece) => piece.length > 1).map((points) => ({ points, closed: false }));
}
