import type { GridMap } from '../maps/grid-map.ts';
import { divergesIn } from './diverged-area.ts';
import { layerLook } from './layer-look.ts';
import { leaderLabel, type LeaderLabel } from './leader-labels.ts';
import type { MapFrame } from './map-frame.ts';
import { areaName, nameAreas, type AreaName } from './name-areas.ts';
import type { Pixel } from './path-of.ts';
import { placeLabels, type Box, type PlacedLabel } from './place-labels.ts';
import { plotAreas, type PlotAreas } from './plot-areas.ts';
import { unnamedAreas, type UnnamedArea } from './unnamed-areas.ts';
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

/**
 * Names the areas of a map: where it diverges, and each area of each category that occurs, by a letter where the name does not
 * fit, and by a letter beside it where none does.
 */
export function areaLabels(
  map: GridMap,
  frame: MapFrame,
  occurring: readonly number[],
  taken: readonly Box[],
): AreaLabels {
  const value = valueAt(map, frame);
  const parts = plotAreas(value, frame.box, FINE);
  const named = placeLabels(nameAreas(namesIn(map, value, parts), frame.box), taken, frame.box);
  const unnamed = unnamedAreas(map, frame, parts, {
    occurring,
    named: new Set(named.map(({ at }) => parts.indexAt(at))),
  });
  const small = [...new Set(unnamed.map(({ category }) => category))].sort((a, b) => a - b);
  const letterFor = (category: number): string => letterOf(small.indexOf(category));
  const free = [...taken, ...named.map(({ box }) => box)];
  const inside = placeLabels(nameAreas(letterIn(letterFor, unnamed, parts), frame.box, FINE), free, frame.box);
  const lettered = new Set(inside.map(({ at }) => parts.indexAt(at)));
  const outside = unnamed.filter(({ area }) => area === undefined || !lettered.has(area));
  const beside = besides(frame, outside, letterFor, [...free, ...inside.map(({ box }) => box)]);
  // Letters are as wide as each other: those without a place leave no gap in the alphabet.
  const all = [...inside, ...beside];
  const legible = small.filter((category) => all.some(({ lines: [letter] }) => letter === letterFor(category)));
  const relettered = <L extends PlacedLabel>(label: L): L => {
    const category = small.find((candidate) => label.lines[0] === letterFor(candidate)) ?? NaN;
    return { ...label, lines: [letterOf(legible.indexOf(category))] };
  };
  return {
    placed: [...named, ...inside.map(relettered)],
    leaders: beside.map(relettered),
    letters: new Map(legible.map((category, i) => [category, letterOf(i)])),
  };
}

/** The names at the pixels of a map, each area of a category with its own; null for a place near the edge of one. */
function namesIn(map: GridMap, value: (pixel: Pixel) => number, parts: PlotAreas): (pixel: Pixel) => AreaName | null {
  const diverges = divergesIn(map);
  const { infinite } = layerLook(map.layer.name);
  const lines = (map.categories ?? []).map((words) => words.replace(/, (?![^(]*\))/, ',\n'));
  return (pixel) => {
    const cell = value(pixel);
    if (diverges(cell)) return areaName('diverges');
    if (Number.isNaN(cell)) return areaName('not defined');
    const words = cell === Infinity ? infinite : lines[cell];
    const area = parts.indexAt(pixel);
    if (words === undefined || words === null || area === undefined) return null;
    return parts.areas[area]?.value === cell ? areaName(words, area) : null;
  };
}

/** The letters at the pixels of areas without a name. */
function letterIn(
  letterFor: (category: number) => string,
  unnamed: readonly UnnamedArea[],
  parts: PlotAreas,
): (pixel: Pixel) => AreaName | null {
  const found = new Map(unnamed.map(({ category, area }) => [area, category]));
  return (pixel) => {
    const area = parts.indexAt(pixel);
    const category = area === undefined ? undefined : found.get(area);
    return category === undefined ? null : areaName(letterFor(category), area);
  };
}

/** Letters beside areas that have none inside. */
function besides(
  frame: MapFrame,
  outside: readonly UnnamedArea[],
  letterFor: (category: number) => string,
  free: readonly Box[],
): readonly LeaderLabel[] {
  const taken = [...free];
  return outside.flatMap(({ category, middle }) => {
    const leader = leaderLabel(letterFor(category), middle, taken, frame.box);
    if (leader === null) return [];
    taken.push(leader.box);
    return [leader];
  });
}

/** A, B, C … */
function letterOf(index: number): string {
  return String.fromCharCode(A + index);
}
