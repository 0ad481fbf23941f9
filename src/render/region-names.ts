import type { StabilityMap } from '../maps/stability-map.ts';
import type { Regime } from '../mode/mode.ts';
import { labelBox, type Box, type LabelRequest } from './place-labels.ts';
import type { Pixel } from './path-of.ts';
import type { PlaneAxes } from './plane-axes.ts';

/** Pixels between the places that are tried for a name. */
const STEP = 12;
/** Font size of the names. */
const SIZE = 12;

/** Names for the areas of the plane in which the two ends behave alike, with the places where each name lies wholly inside its area. */
export function regionNames(map: StabilityMap, axes: PlaneAxes, box: Box): readonly LabelRequest[] {
  const columns = Math.floor(box.width / STEP);
  const rows = Math.floor(box.height / STEP);
  const place = (i: number, j: number): Pixel => ({ x: box.x + (i + 0.5) * STEP, y: box.y + (j + 0.5) * STEP });
  const names = Array.from({ length: rows }, (_, j) =>
    Array.from({ length: columns }, (_, i) => nameAt(map, axes, place(i, j))),
  );
  const places = new Map<string, { readonly at: Pixel; readonly room: number }[]>();
  names.forEach((row, j) => {
    row.forEach((name, i) => {
      if (name === null || !fits(names, name, labelBox(name, SIZE, place(i, j)), box)) return;
      const list = places.get(name) ?? [];
      list.push({ at: place(i, j), room: roomAround(names, name, i, j) });
      places.set(name, list);
    });
  });
  return [...places]
    .map(([text, list]) => ({ text, size: SIZE, places: list.sort((a, b) => b.room - a.room).map(({ at }) => at) }))
    .sort((a, b) => a.places.length - b.places.length);
}

function nameAt(map: StabilityMap, axes: PlaneAxes, pixel: Pixel): string | null {
  const point = axes.pointAt(pixel);
  if (!(point.eta > 0)) return null;
  const { modes, stability } = map.at(point);
  if (stability === 'unstable') return 'diverges';
  const [mu, L] = [modes[0]?.regime, modes.at(-1)?.regime];
  if (mu === undefined || L === undefined) return null;
  return mu === L ? NAMES[mu] : `μ ${NAMES[mu]}, L ${NAMES[L]}`;
}

const NAMES: Readonly<Record<Regime, string>> = {
  monotone: 'monotone',
  critical: 'critical',
  underdamped: 'underdamped',
  'alternating-critical': 'alternating',
  alternating: 'alternating',
  'mixed-sign': 'mixed signs',
  'one-step': 'one step',
  memoryless: 'memoryless',
};

/** Whether all sampled places that a label covers have its name. */
function fits(names: readonly (readonly (string | null)[])[], name: string, label: Box, box: Box): boolean {
  const index = (value: number, origin: number): number => Math.floor((value - origin) / STEP);
  for (let j = index(label.y, box.y); j <= index(label.y + label.height, box.y); j++) {
    for (let i = index(label.x, box.x); i <= index(label.x + label.width, box.x); i++) {
      if (names[j]?.[i] !== name) return false;
    }
  }
  return true;
}

/** How many steps one can go from a place in all eight directions before the name changes. */
function roomAround(names: readonly (readonly (string | null)[])[], name: string, i: number, j: number): number {
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
