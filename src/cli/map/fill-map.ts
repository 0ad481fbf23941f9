import { fillRows } from '../../maps/fill-rows.ts';
import type { GridMap, MapPlan } from '../../maps/grid-map.ts';
import { inputRangeError } from '../../numeric/input-error.ts';
import { progressLine } from '../progress-line.ts';

/** The cells of a map that is held in memory and written as text: some 400 MB, near the longest text that there can be. */
const MOST_CELLS = 2 ** 24;
/** Cells that are filled between two looks at the clock. */
const AT_ONCE = 2 ** 16;
/** What takes no longer than this, in milliseconds, need not say how far it is. */
const PATIENCE = 500;

/** Computes a planned map, saying how far it is where that takes long and someone looks on. */
export function fillMap(plan: MapPlan): GridMap {
  const [columns, rows] = [plan.x.length, plan.y.length];
  if (columns * rows > MOST_CELLS) throw tooLarge(columns, rows);
  const values = new Float64Array(columns * rows);
  const band = Math.max(1, Math.floor(AT_ONCE / columns));
  const progress = process.stderr.isTTY ? progressLine() : null;
  const start = performance.now();
  for (let first = 0; first < rows; first += band) {
    const last = Math.min(first + band, rows);
    fillRows(plan, first, last, values.subarray(first * columns, last * columns));
    if (performance.now() - start > PATIENCE) progress?.show(`row ${last} of ${rows}`);
  }
  progress?.clear();
  return { ...plan, values };
}

function tooLarge(columns: number, rows: number): RangeError {
  const size = (columns * rows * Float64Array.BYTES_PER_ELEMENT) / 2 ** 30;
  return inputRangeError(
    `map: ${columns} × ${rows} cells must be at most ${MOST_CELLS} in memory, got ${columns * rows}, which need ${size.toFixed(1)} GiB as numbers and more as text; stream them to a file with -o map.npy`,
  );
}
