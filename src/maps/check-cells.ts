import { inputRangeError } from '../numeric/input-error.ts';
import type { MapPlan } from './grid-map.ts';
import { MOST_CELLS } from './most-cells.ts';

/** Throws unless a map of so many cells fits into memory. */
export function checkCells({ x, y }: MapPlan): void {
  const cells = x.length * y.length;
  if (cells <= MOST_CELLS) return;
  const size = (cells * Float64Array.BYTES_PER_ELEMENT) / 2 ** 30;
  throw inputRangeError(
    `map: a map must have at most ${MOST_CELLS} cells, got ${cells}, which need ${size.toFixed(1)} GiB; stream it to a file with heavyball map -o map.npy`,
  );
}
