import type { GridMap } from '../maps/grid-map.ts';
import { divergesIn } from './diverged-area.ts';
import { layerLook } from './layer-look.ts';
import { leaderLabel, type LeaderLabel } from './leader-labels.ts';
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
  /** Letters beside areas that are too small even for a letter. */
  readonly leaders: readonly LeaderLabel[];
  /** The letters that stand for names of categories in or beside areas too small for them. */
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
  const free = [...taken, ...named.map(({ box }) => box)];
  const inside = placeLabels(
    nameAreas((pixel) => letterOf(small.indexOf(value(pixel))), frame.box, FINE),
    free,
    frame.box,
  );
  const beside = leaders(map, frame, small, inside, free);
  // Letters are as wide as each other: those without a place leave no gap in the alphabet.
  const legible = small.filter((_, i) => [...inside, ...beside].some(({ lines: [letter] }) => letter === letterOf(i)));
  const relettered = <L extends PlacedLabel>(label: L): L => {
    const index = small.find((_, i) => label.lines[0] === letterOf(i)) ?? NaN;
    return { ...label, lines: [letterOf(legible.indexOf(index)) ?? ''] };
  };
  return {
    placed: [...named, ...inside.map(relettered)],
    leaders: beside.map(relettered),
    letters: new Map(legible.map((index, i) => [index, letterOf(i) ?? ''])),
  };
}

/** Letters beside the areas of those small categories that have none inside. */
function leaders(
  map: GridMap,
  frame: MapFrame,
  small: readonly number[],
  inside: readonly PlacedLabel[],
  free: readonly Box[],
): readonly LeaderLabel[] {
  const taken = [...free, ...inside.map(({ box }) => box)];
  return small.flatMap((category, i) => {
    const letter = letterOf(i);
    if (letter === null || inside.some(({ lines }) => lines[0] === letter)) return [];
    const leader = leaderLabel(map, frame, { category, letter }, taken);
    if (leader === null) return [];
    taken.push(leader.box);
    return [leader];
  });
}

/** A, B, C …; null for what is not in the list. */
function letterOf(index: number): string | null {
  return index < 0 ? null : String.fromCharCode(A + index);
}
