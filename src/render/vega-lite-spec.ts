import type { GridMap } from '../maps/grid-map.ts';
import type { MapGeometry } from '../maps/map-geometry.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import { gridMapDescription, gridMapTitle } from './grid-map-words.ts';
import { cellLayer, curveLayer, markLayer } from './vega-lite-layers.ts';

/** A Vega-Lite specification: plain JSON data. */
export type VegaLiteSpec = Readonly<Record<string, unknown>>;

/** More cells than this are too many for data inside a specification. */
const MOST_CELLS = 2 ** 16;

/**
 * A map as a specification for Vega-Lite 6 (version 5 reads it too), with its data inside: cells as rectangles on the map's
 * own axes, curves and marks over them.
 *
 * Colours follow the scales of {@link gridMapSvg}. Every cell has its ends `x0`, `x1`, `y0`, `y1` and its `value`: a number,
 * the word of a category, or null where it is not finite; cells without a finite value and those that diverge are grey.
 *
 * @param map - The map, at most 65 536 cells.
 * @param geometry - Curves and marks in the coordinates of the map's axes. Default: none.
 * @returns The specification, ready for `JSON.stringify`.
 * @throws RangeError if the map has more cells.
 * @example
 * ```ts
 * import { fromKappa, heavyBall, rateMap, vegaLiteSpec } from 'heavyball';
 * const map = rateMap(heavyBall, fromKappa(100), { x: { from: 0, to: 1, count: 4 }, y: { from: 0, to: 0.04, count: 3 } });
 * vegaLiteSpec(map).$schema; // => 'https://vega.github.io/schema/vega-lite/v6.json'
 * ```
 */
export function vegaLiteSpec(map: GridMap, geometry: MapGeometry = { curves: [], marks: [] }): VegaLiteSpec {
  if (map.values.length > MOST_CELLS) {
    throw inputRangeError(
      `vegaLiteSpec: a map must have at most ${MOST_CELLS} cells, got ${map.values.length}; make a coarser one, or write the numbers to a .csv or .npy file`,
    );
  }
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: gridMapTitle(map),
    description: gridMapDescription(map, geometry),
    width: 500,
    height: 360,
    layer: [
      cellLayer(map),
      ...(geometry.curves.length === 0 ? [] : [curveLayer(map, geometry)]),
      ...(geometry.marks.length === 0 ? [] : [markLayer(map, geometry)]),
    ],
    resolve: { scale: { color: 'independent', strokeDash: 'independent', shape: 'independent' } },
    config: { legend: { labelLimit: 0 }, axis: { format: '~g' } },
  };
}
