import type { AnyMethod } from '../methods/any-method.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { checkCells } from './check-cells.ts';
import { fillRows } from './fill-rows.ts';
import type { GridMap } from './grid-map.ts';
import { planMap, type MapOptions, type MapRectangle } from './plan-map.ts';

/**
 * Any layer over a rectangle of any plane: an array of numbers with its axes.
 *
 * @param layer - The name of a layer, one of `LAYERS`.
 * @param method - The method.
 * @param spectrum - The curvatures; flat and negative ones are left out.
 * @param axes - The rectangle, at most 2²⁷ cells.
 * @param options - The plane (default (β, η)), parameters held fixed, and the settings of the layer.
 * @returns The map, computed before the function returns; see `refineMap` for a map that is drawn while it is made.
 * @throws RangeError or TypeError if any of it is not as said.
 * @example
 * ```ts
 * import { fromKappa, heavyBall, layerMap } from 'heavyball';
 * const axes = { x: { from: 0, to: 1, count: 4 }, y: { from: 0, to: 0.04, count: 3 } };
 * layerMap('rate', heavyBall, fromKappa(100), axes).values.length; // => 12
 * ```
 */
export function layerMap(
  layer: string,
  method: AnyMethod,
  spectrum: Spectrum,
  axes: MapRectangle,
  options: MapOptions = {},
): GridMap {
  const plan = planMap(layer, method, spectrum, axes, options);
  checkCells(plan);
  const values = new Float64Array(plan.x.length * plan.y.length);
  fillRows(plan, 0, plan.y.length, values);
  return { ...plan, values };
}
