import type { GridMap } from '../maps/grid-map.ts';
import { divergesIn } from './diverged-area.ts';
import type { MapFrame } from './map-frame.ts';
import { nameAreas } from './name-areas.ts';
import { placeLabels, type Box, type PlacedLabel } from './place-labels.ts';
import { valueAt } from './value-at.ts';

/** The labels in the areas of a map. */
export interface AreaLabels {
  readonly placed: readonly PlacedLabel[];
  /** The categories that occur, but for divergence, ascending; none for numbers. */
  readonly occurring: readonly number[];
  /** The letters that stand in areas too small for their names. */
  readonly letters: ReadonlyMap<number, string>;
}

/** Names the areas of a map: where it diverges, and each category, by a letter where its name does not fit. */
export function areaLabels(map: GridMap, frame: MapFrame, taken: readonly Box[]): AreaLabels {
  const diverges = divergesIn(map);
  const value = valueAt(map, frame);
  const words = map.categories ?? [];
  const nameOf = (cell: number): string | null => (diverges(cell) ? 'diverges' : (words[cell] ?? null));
  const named = placeLabels(
    nameAreas((pixel) => nameOf(value(pixel)), frame.box),
    taken,
    frame.box,
  );
  const occurring = words.length === 0 ? [] : occurringIn(map).filter((index) => !diverges(index));
  const shown = new Set(named.map(({ lines }) => lines.join('\n')));
  const letters = new Map(
    occurring.filter((index) => !shown.has(words[index] ?? '')).map((index, i) => [index, letterOf(i)]),
  );
  const lettered = placeLabels(
    nameAreas((pixel) => letters.get(value(pixel)) ?? null, frame.box),
    [...taken, ...named.map(({ box }) => box)],
    frame.box,
  );
  return { placed: [...named, ...lettered], occurring, letters };
}

function occurringIn({ values }: GridMap): readonly number[] {
  const found = new Set<number>();
  for (const value of values) if (!Number.isNaN(value)) found.add(value);
  return [...found].sort((a, b) => a - b);
}

/** A, B, C … */
function letterOf(index: number): string {
  return String.fromCharCode(65 + index);
}
