import type { AnyMethod } from '../methods/any-method.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { checkCells } from './check-cells.ts';
import { fillRows } from './fill-rows.ts';
import type { GridMap, MapPlan } from './grid-map.ts';
import { planMap, type MapOptions, type MapRectangle } from './plan-map.ts';

/** What an `AbortSignal` is to this library, which compiles where no browser's types are. */
export interface CancelSignal {
  /** Throws the signal's reason, if the work is to stop. */
  throwIfAborted(): void;
}

/** How a map is made that is looked at meanwhile. */
export interface RefineOptions extends MapOptions {
  /** Stops the work at the next band; the generator then throws the signal's reason. */
  readonly signal?: CancelSignal;
  /** Called after each band with the part of all cells that are done, rising to 1. */
  readonly onProgress?: (part: number) => void;
}

/** The first map has this many times fewer cells each way. */
const COARSE = 8;
/** What is done before others get a turn, in milliseconds: half a frame. */
const BAND_TIME = 8;

/**
 * Any layer over a rectangle of any plane, twice: with an eighth of the cells each way, to be drawn at once, and in full. Between
 * bands of rows that take some 8 ms the event loop gets its turn.
 *
 * The last map is `layerMap` of the same, byte for byte.
 *
 * @param layer - The name of a layer, one of `LAYERS`.
 * @param method - The method.
 * @param spectrum - The curvatures; flat and negative ones are left out.
 * @param axes - The rectangle, at most 2²⁷ cells.
 * @param options - What `layerMap` takes, a signal to cancel the work and a callback for its progress.
 * @returns A generator of the two maps; of the full one alone where it has fewer than 16 cells along an axis.
 * @throws RangeError or TypeError where `layerMap` does, at the first step; the signal's reason once it is aborted.
 * @example
 * ```ts
 * import { fromKappa, heavyBall, refineMap } from 'heavyball';
 * const axes = { x: { from: 0, to: 1, count: 32 }, y: { from: 0, to: 0.04, count: 24 } };
 * const sizes = [];
 * for await (const { values } of refineMap('rate', heavyBall, fromKappa(100), axes)) sizes.push(values.length);
 * sizes; // => [ 12, 768 ]
 * ```
 */
export async function* refineMap(
  layer: string,
  method: AnyMethod,
  spectrum: Spectrum,
  axes: MapRectangle,
  options: RefineOptions = {},
): AsyncGenerator<GridMap, void, undefined> {
  const { signal, onProgress, ...rest } = options;
  const plans = [coarser(axes), axes].flatMap((rectangle) =>
    rectangle === null ? [] : [planMap(layer, method, spectrum, rectangle, rest)],
  );
  for (const plan of plans) checkCells(plan);
  const total = plans.reduce((sum, { x, y }) => sum + x.length * y.length, 0);
  let done = 0;
  for (const plan of plans) {
    const values = new Float64Array(plan.x.length * plan.y.length);
    for await (const rows of bands(plan, values, signal)) {
      done += rows * plan.x.length;
      onProgress?.(done / total);
    }
    yield { ...plan, values };
  }
}

/** The rectangle in fewer cells, or null where they would be fewer than 2 along an axis. */
function coarser({ x, y }: MapRectangle): MapRectangle | null {
  const [columns, rows] = [x, y].map(({ count }) => Math.floor(count / COARSE));
  if (columns === undefined || rows === undefined || !(columns >= 2 && rows >= 2)) return null;
  return { x: { ...x, count: columns }, y: { ...y, count: rows } };
}

/** Fills the rows in bands, and says after each how many they were. */
async function* bands(plan: MapPlan, values: Float64Array, signal?: CancelSignal): AsyncGenerator<number> {
  const [columns, rows] = [plan.x.length, plan.y.length];
  let [first, size] = [0, 1];
  while (first < rows) {
    await turn();
    signal?.throwIfAborted();
    const start = performance.now();
    const last = Math.min(first + size, rows);
    fillRows(plan, first, last, values.subarray(first * columns, last * columns));
    yield last - first;
    first = last;
    // Twice as many rows where they are quick, half as many where they are slow.
    size = performance.now() - start < BAND_TIME / 2 ? size * 2 : Math.ceil(size / 2);
  }
}

/** Lets everything else that waits have its turn. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
