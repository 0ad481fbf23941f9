import type { GridMap, MapPlan } from '../../maps/grid-map.ts';
import { inputRangeError } from '../../numeric/input-error.ts';
import { bandProgress } from '../big-map/band-progress.ts';
import { bandsOf } from '../big-map/bands-of.ts';
import { fillBands } from '../big-map/fill-bands.ts';

/** The cells of a map that is held in memory and written as text: some 400 MB, near the longest text that there can be. */
const MOST_CELLS = 2 ** 24;

/** Computes a planned map in memory, by worker threads if that pays, saying how far it is where it takes long. */
export async function fillMap(plan: MapPlan, workers: number): Promise<GridMap> {
  const [columns, rows] = [plan.x.length, plan.y.length];
  if (columns * rows > MOST_CELLS) throw tooLarge(columns, rows);
  const values = new Float64Array(columns * rows);
  const bands = bandsOf(plan, { first: 0, end: rows });
  const progress = bandProgress('map', 0, bands.length);
  await fillBands(plan, bands, workers, (band) => {
    values.set(band.values, band.rows.first * columns);
    progress.step();
  });
  progress.clear();
  return { ...plan, values };
}

function tooLarge(columns: number, rows: number): RangeError {
  const size = (columns * rows * Float64Array.BYTES_PER_ELEMENT) / 2 ** 30;
  return inputRangeError(
    `map: ${columns} × ${rows} cells must be at most ${MOST_CELLS} in memory, got ${columns * rows}, which need ${size.toFixed(1)} GiB as numbers and more as text; stream them to a file with -o map.npy`,
  );
}
