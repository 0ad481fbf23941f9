import type { Pixel } from './path-of.ts';
import { labelBox, type Box, type Label, type LabelRequest } from './place-labels.ts';

/** Pixels between the places that are tried for a name. */
const STEP = 8;
/** Font size of the names. */
const SIZE = 12;

/** The names found at regularly spaced places, row by row; null where there is none. */
type NameGrid = readonly (readonly (string | null)[])[];

/**
 * Names for areas of a plot, lines of a name parted by line ends, with the places where each lies wholly inside its area, the
 * roomiest first; turned where it fits nowhere across. The names with the fewest places come first.
 */
export function nameAreas(nameAt: (pixel: Pixel) => string | null, box: Box): readonly LabelRequest[] {
  const grid = Array.from({ length: Math.floor(box.height / STEP) }, (_, j) =>
    Array.from({ length: Math.floor(box.width / STEP) }, (_, i) => nameAt(placeOf(i, j, box))),
  );
  const names = [...new Set(grid.flat())].filter((name) => name !== null);
  return names
    .map((name) => {
      const label = { lines: name.split('\n'), size: SIZE, turned: false };
      const across = placesFor(name, label, grid, box);
      return across.length > 0
        ? { ...label, places: across }
        : { ...label, turned: true, places: placesFor(name, { ...label, turned: true }, grid, box) };
    })
    .sort((a, b) => a.places.length - b.places.length);
}
function placesFor(name: string, label: Label, grid: NameGrid, box: Box): readonly Pixel[] {
  const found = grid.flatMap((row, j) =>
    row.flatMap((here, i) => {
      if (here !== name || !fits(grid, name, labelBox(label, placeOf(i, j, box)), box)) return [];
      return [{ at: placeOf(i, j, box), room: roomAround(grid, name, i, j) }];
    }),
  );
  return found.sort((a, b) => b.room - a.room).map(({ at }) => at);
}
function placeOf(i: number, j: number, box: Box): Pixel {
  return { x: box.x + (i + 0.5) * STEP, y: box.y + (j + 0.5) * STEP };
}

/** Whether all sampled places that a label covers have its name. */
function fits(names: NameGrid, name: string, label: Box, box: Box): boolean {
  const index = (value: number, origin: number): number => Math.floor((value - origin) / STEP);
  for (let j = index(label.y, box.y); j <= index(label.y + label.height, box.y); j++) {
    for (let i = index(label.x, box.x); i <= index(label.x + label.width, box.x); i++) {
      if (names[j]?.[i] !== name) return false;
    }
  }
  return true;
}

/** How many steps one can go from a place in all eight directions before the name changes. */
function roomAround(names: NameGrid, name: string, i: number, j: number): number {
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
