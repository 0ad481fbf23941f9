import type { GridMap } from '../maps/grid-map.ts';
import { divergesIn } from './diverged-area.ts';
import { layerLook } from './layer-look.ts';
import type { MapFrame } from './map-frame.ts';
import { nameAreas } from './name-areas.ts';
import { placeLabels, type Box, type PlacedLabel } from './place-labels.ts';
import { valueAt } from './value-at.ts';

/** Pixels between the places that are tried for a letter. */
const FINE = 3;
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
  const numbered = placeLabels(
    nameAreas((pixel) => letterOf(small.indexOf(value(pixel))), frame.box, FINE),
    [...taken, ...named.map(({ box }) => box)],
    frame.box,
  );
  // Letters are as wide as each other: those without a place leave no gap in the alphabet.
  const legible = small.filter((_, i) => numbered.some((label) => label.lines[0] === letterOf(i)));
  const lettered = numbered.map((label) => {
    const index = small.findIndex((_, i) => label.lines[0] === letterOf(i));
    return { ...label, lines: [letterOf(legible.indexOf(small[index] ?? NaN)) ?? ''] };
  });
  return {
    placed: [...named, ...lettered],
    letters: new Map(legible.map((index, i) => [index, letterOf(i) ?? ''])),
  };
}

/** A, B, C …; null for what is not in the list. */
function letterOf(index: number): string | null {
  return index < 0 ? null : String.fromCharCode(A + index);
}
