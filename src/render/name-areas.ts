import type { Pixel } from './path-of.ts';
import { labelBox, type Box, type Label, type LabelRequest } from './place-labels.ts';

/** Pixels between the places that are tried for a name, unless it says otherwise. */
const STEP = 8;
/** Font size of the names. */
const SIZE = 12;

/** The name of an area, lines parted by line ends, after the number of the area and a space. */
export type AreaName = `${number} ${string}`;

/** The name of an area; areas with equal numbers and names are one. */
export function areaName(words: string, area: number = 0): AreaName {
  return `${area} ${words}`;
}

/** The names found at regularly spaced places, row by row; null where there is none. */
type NameGrid = readonly (readonly (AreaName | null)[])[];

/**
 * Names for areas of a plot, with the places where each lies wholly inside its area, the
 * roomiest first; turned where it fits nowhere across. The names with the fewest places come first.
 */
export function nameAreas(
  nameAt: (pixel: Pixel) => AreaName | null,
  box: Box,
  step: number = STEP,
): readonly LabelRequest[] {
  const grid = Array.from({ length: Math.floor(box.height / step) }, (_, j) =>
    Array.from({ length: Math.floor(box.width / step) }, (_, i) => nameAt(placeOf(i, j, box, step))),
  );
  const names = [...new Set(grid.flat())].filter((name) => name !== null);
  return names
    .map((name) => {
      const label = { lines: name.slice(name.indexOf(' ') + 1).split('\n'), size: SIZE, turned: false };
      const across = placesFor(name, label, grid, box, step);
      return across.length > 0
        ? { ...label, places: across }
        : { ...label, turned: true, places: placesFor(name, { ...label, turned: true }, grid, box, step) };
    })
    .sort((a, b) => a.places.length - b.places.length);
}

function placesFor(name: AreaName, label: Label, grid: NameGrid, box: Box, step: number): readonly Pixel[] {
  const found = grid.flatMap((row, j) =>
    row.flatMap((here, i) => {
      if (here !== name || !fits(grid, name, labelBox(label, placeOf(i, j, box, step)), box, step)) return [];
      return [{ at: placeOf(i, j, box, step), room: roomAround(grid, name, i, j) }];
    }),
  );
  return found.sort((a, b) => b.room - a.room).map(({ at }) => at);
}

function placeOf(i: number, j: number, box: Box, step: number): Pixel {
  return { x: box.x + (i + 0.5) * step, y: box.y + (j + 0.5) * step };
}

/** Whether all sampled places that a label covers have its name. */
function fits(names: NameGrid, name: AreaName, label: Box, box: Box, step: number): boolean {
  const index = (value: number, origin: number): number => Math.floor((value - origin) / step);
  for (let j = index(label.y, box.y); j <= index(label.y + label.height, box.y); j++) {
    for (let i = index(label.x, box.x); i <= index(label.x + label.width, box.x); i++) {
      if (names[j]?.[i] !== name) return false;
    }
  }
  return true;
}

/** How many steps one can go from a place in all eight directions before the name changes. */
function roomAround(names: NameGrid, name: AreaName, i: number, j: number): number {
  const directions = [
    [0, 1],
    [1, 1],
    [1, 0],
    [1, -1],
    [0, -1],
    [-1, -1],
    [-1, 0],
    [-1, 1],
  ] as const;
  let room = 0;
  while (directions.every(([di, dj]) => names[j + dj * (room + 1)]?.[i + di * (room + 1)] === name)) room += 1;
  return room;
}
