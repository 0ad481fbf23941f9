import { categoryIn } from '../maps/counted.ts';
import type { GridMap } from '../maps/grid-map.ts';
import type { MapFrame } from './map-frame.ts';
import type { Pixel } from './path-of.ts';
import type { PlotAreas } from './plot-areas.ts';

/** An area of so many places is named even where another of its category is; runs have areas of every size. */
const NOTABLE = 60;
const NOTABLE_OF_RUNS = 400;

/** An area without a name, or a cell of a category too small to be an area. */
export interface UnnamedArea {
  readonly category: number;
  /** The index of the area, if it is one. */
  readonly area: number | undefined;
  /** A pixel in the middle of it. */
  readonly middle: Pixel;
}

/** The areas that still need a name: the notable ones, and the largest of a category of which none has one. */
export function unnamedAreas(
  map: GridMap,
  frame: MapFrame,
  { areas }: PlotAreas,
  { occurring, named }: { readonly occurring: readonly number[]; readonly named: ReadonlySet<number | undefined> },
): readonly UnnamedArea[] {
  const notable = map.layer.ofRuns ? NOTABLE_OF_RUNS : NOTABLE;
  return occurring.flatMap((category): readonly UnnamedArea[] => {
    const own = areas
      .map((area, index) => ({ ...area, index }))
      .filter(({ value }) => value === category)
      .sort((a, b) => b.places.length - a.places.length);
    const isNamed = own.some(({ index }) => named.has(index));
    const needed = own.filter(
      ({ index, places }, i) => !named.has(index) && (places.length >= notable || (i === 0 && !isNamed)),
    );
    if (own.length === 0) return [{ category, area: undefined, middle: middleCell(map, frame, category) }];
    return needed.map(({ index, places }) => ({
      category,
      area: index,
      middle: places[Math.floor(places.length / 2)] ?? middleCell(map, frame, category),
    }));
  });
}

/** The pixel of the cell in the middle of those of a category, row by row. */
function middleCell({ x, y, values }: GridMap, { box, mirrored }: MapFrame, category: number): Pixel {
  const indices: number[] = [];
  values.forEach((value, i) => {
    if (categoryIn(value) === category) indices.push(i);
  });
  const middle = indices[Math.floor(indices.length / 2)] ?? NaN;
  const [across, upwards] = [((middle % x.length) + 0.5) / x.length, (Math.floor(middle / x.length) + 0.5) / y.length];
  return {
    x: box.x + (mirrored ? 1 - across : across) * box.width,
    y: box.y + (1 - upwards) * box.height,
  };
}
