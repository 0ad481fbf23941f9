import { inputRangeError } from '../../numeric/input-error.ts';
import type { GridMap, MapPlan } from '../grid-map.ts';
import type { MapGeometry } from '../map-geometry.ts';
import { geometryOf } from './bound-geometry.ts';
import { defaultFamilies } from './default-families.ts';
import type { GeometryOptions } from './geometry-options.ts';
import { minimumMarks, pointMarks, trajectoryCurves } from './map-marks.ts';
import type { CurveFamily } from './plane-geometry.ts';

/**
 * What is known of a map besides its numbers, as curves and marks in the coordinates of its axes.
 *
 * Curves are cut a little beyond the rectangle; their points lie on them to rounding, so dense that straight joins stay within a
 * twentieth of a pixel of a picture of 600 pixels, on linear and on logarithmic axes. Which families there are depends on the layer:
 * levels of the rate, the best η for each β and best β for each η where the layer is about the rate; double roots where it is about
 * regimes; contours where no closed form is known, traced on the grid and marked as not exact; the boundary of stability always.
 * Lines of constant η/(1 − β) and of constant friction (1 − β)/√η are there for the asking. On planes of other parameters than the
 * family's β, γ and η, and for methods of higher order, levels and the boundary of stability are traced on the grid too.
 *
 * @param map - A planned map; contours need a computed one.
 * @param options - Families instead of the usual ones, values instead of round ones, points and paths of the caller's.
 * @returns The curves in the order in which they are drawn, and the marks: plain data, ready for JSON.
 * @throws RangeError if a family is asked for that the plane or the layer does not have, or if a value or parameter is out of its range.
 * @throws TypeError if parameters are not those of the method.
 * @example
 * ```ts
 * import { fromKappa, heavyBall, layerMap, mapGeometryOf } from 'heavyball';
 * const axes = { x: { from: 0, to: 1, count: 2 }, y: { from: 0, to: 0.04, count: 2 } };
 * const { curves } = mapGeometryOf(layerMap('verdict', heavyBall, fromKappa(100), axes));
 * curves.map((curve) => curve.kind); // => [ 'fold', 'neimark-sacker', 'flip' ]
 * curves[1]?.points; // => [ { x: 1, y: 0 }, { x: 1, y: 0.04 } ]
 * ```
 */
export function mapGeometryOf(map: MapPlan | GridMap, options: GeometryOptions = {}): MapGeometry {
  const geometry = geometryOf(map);
  const isUsual = options.include === undefined;
  const families = options.include ?? defaultFamilies(map.layer.name);
  const curves = families.flatMap((family) => {
    const make = geometry.curves[family];
    if (make !== undefined) return make(valuesOf(family, options));
    if (isUsual || family === 'optimum') return [];
    throw inputRangeError(`mapGeometryOf: include must be families that this map has, got ${family}`);
  });
  const best = families.includes('optimum') ? geometry.optimum() : null;
  return {
    curves: [...curves, ...trajectoryCurves(geometry, map, options)],
    marks: [
      ...(best === null ? [] : [{ kind: 'optimum' as const, label: 'optimum', at: best }]),
      ...minimumMarks(map),
      ...pointMarks(geometry, map, options),
    ],
  };
}

/** The caller's values for a family. */
function valuesOf(family: CurveFamily, { values }: GeometryOptions): readonly number[] | undefined {
  return Object.entries(values ?? {}).find(([name]) => name === family)?.[1];
}
