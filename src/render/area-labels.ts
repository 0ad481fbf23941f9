import type { GridMap } from '../maps/grid-map.ts';
import { divergesIn } from './diverged-area.ts';
import { layerLook } from './layer-look.ts';
import type { MapFrame } from './map-frame.ts';
import { nameAreas } from './name-areas.ts';
import { placeLabels, type Box, type PlacedLabel } from './place-labels.ts';
import { valueAt } from './value-at.ts';

/** The code of the first letter. */
const A = 65;

/** The labels in the areas of a map. */
export interface AreaLabels {
  readonly placed: readonly PlacedLabel[];
  /** The letters that stand in areas too small for the names of their categories. */
  readonly letters: ReadonlyMap<number, string>;
}

/** Names the areas of a map: where it diverges, and each category that occurs, by a letter where its name does not fit. */
export function areaLabels(
  map: GridMap,
  frame: MapFrame,
  occurring: readonly number[],
  taken: readonly Box[],
): AreaLabels {
  const diverges = divergesIn(map);
  const value = valueAt(map, frame);
  const lines = (map.categories ?? []).map((words) => words.replace(', ', ',\n'));
  const { infinite } = layerLook(map.layer.name);
  const nameOf = (cell: number): string | null => {
    if (diverges(cell)) return 'diverges';
    if (Number.isNaN(cell)) return 'not defined';
    return cell === Infinity ? infinite : (lines[cell] ?? null);
  };
  const named = placeLabels(
    nameAreas((pixel) => nameOf(value(pixel)), frame.box),
    taken,
    frame.box,
  );
  const shown = new Set(named.map((label) => label.lines.join('\n')));
  const small = occurring.filter((index) => !shown.has(lines[index] ?? ''));
  const letters = new Map(small.map((index, i) => [index, String.fromCharCode(A + i)]));
  const lettered = placeLabels(
    nameAreas((pixel) => letters.get(value(pixel)) ?? null, frame.box),
    [...taken, ...named.map(({ box }) => box)],
    frame.box,
  );
  const legible = new Set(lettered.flatMap((label) => label.lines));
  return {
    placed: [...named, ...lettered],
    letters: new Map([...letters].filter(([, letter]) => legible.has(letter))),
  };
}
