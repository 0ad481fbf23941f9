import { checkInteger } from '../numeric/check.ts';
import { rateKernel } from './kernels/rate-kernel.ts';
import { MOST_CELLS } from './most-cells.ts';

/**
 * An array for a map of rates that is made again and again, as while a slider is dragged: the layer `rate` fills its rows two
 * cells at a time, by WebAssembly, with the same numbers as any other array.
 *
 * The array is a part of a WebAssembly memory of its own, which is given back with it. New memory costs more than it saves, so
 * that a map that is made once is best left to `layerMap`; nor can it be transferred to another thread: send a copy
 * (`values.slice()`). Rows along which modes are not linear, methods of higher order, other layers and the precision `'exact'`
 * take as long as in any array. Where WebAssembly is missing, or forbidden by a page's policy (a `script-src` without
 * `'wasm-unsafe-eval'`), this is an ordinary array.
 *
 * @param columns - How many cells the rows of the map have; rows of other lengths are filled as in any array.
 * @param rows - How many rows; at most 2²⁷ cells in all.
 * @returns `columns · rows` zeros. Filled in a third to a half of the time of an ordinary array; where both exceed the cache, in
 * two thirds.
 * @throws RangeError or TypeError if there are too many cells, or not a whole number of them.
 * @example
 * ```ts
 * import { fromKappa, heavyBall, planMap, rateValues } from 'heavyball';
 * const axes = { x: { from: 0.8, to: 1, count: 2 }, y: { from: 0, to: 0.04, count: 2 } };
 * const values = rateValues(2, 2);
 * for (const kappa of [10, 100]) {
 *   const plan = planMap('rate', heavyBall, fromKappa(kappa), axes);
 *   const fill = plan.layer.filler({ ...plan, xs: plan.x });
 *   plan.y.forEach((y, row) => fill(y, values.subarray(2 * row, 2 * row + 2)));
 * }
 * values[0]; // => 0.921954
 * ```
 */
export function rateValues(columns: number, rows: number): Float64Array {
  checkInteger('rateValues', 'columns', columns, 1, MOST_CELLS);
  checkInteger('rateValues', 'rows', rows, 1, Math.floor(MOST_CELLS / columns));
  return rateKernel(columns, rows)?.values ?? new Float64Array(columns * rows);
}
