import { categoryIn, countIn } from '../maps/counted.ts';
import type { GridMap } from '../maps/grid-map.ts';
import { BAR_COLOURS } from './bar-colours.ts';
import { CATEGORY_COLOURS, categoryColour } from './category-colours.ts';
import { colourScaleOf } from './colour-scale-of.ts';
import type { ColourScale } from './colour-scale.ts';
import { divergesIn } from './diverged-area.ts';
import type { MapPalette } from './map-palettes.ts';
import type { Rgb } from './rgb.ts';

/** Shades of a category; fewer where there are so many categories that a raster cannot hold them. */
const MOST_SHADES = 24;
/** How far the shades go from the colour towards white and towards black. */
const LIGHT = 0.6;
const DARK = 0.55;
const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];
const GREY: Rgb = [150, 150, 150];

/** The colours of the cells of a layer of categories. */
export interface CategoryShades {
  readonly colours: readonly Rgb[];
  /** The index of the colour of a value, from 1; 0 for none. */
  readonly paint: (value: number) => number;
}

/** The category of what took all the time that there was: a count of it says nothing. */
const UNSHADED = 'still undecided';

/** Light and dark greys, for the bar that says what the shades of all colours mean. */
export const SHADES: MapPalette = { name: 'shades', kind: 'sequential', colourAt: (t) => shadeOf(GREY, t) };

/** A colour for each category, and where something is counted shades of it, from light for few to dark for many. */
export function categoryShades(map: GridMap, occurring: readonly number[]): CategoryShades {
  const scale = shadeScaleOf(map);
  if (scale === null) {
    const places = new Map(occurring.map((index) => [index, 1 + categoryColour(map, index)]));
    return { colours: CATEGORY_COLOURS, paint: (value) => places.get(categoryIn(value)) ?? 0 };
  }
  const count = Math.max(2, Math.min(MOST_SHADES, Math.floor(BAR_COLOURS / Math.max(occurring.length, 1))));
  const places = new Map(occurring.map((index, i) => [index, 1 + i * count]));
  const isShaded = shadedIn(map);
  const shadesOf = (index: number): readonly Rgb[] =>
    Array.from({ length: count }, (_, i) => shadeOf(CATEGORY_COLOURS[categoryColour(map, index)]!, i / (count - 1)));
  return {
    colours: occurring.flatMap(shadesOf),
    paint(value) {
      const place = places.get(categoryIn(value));
      const part = isShaded(value) ? Math.min(Math.max(scale.fractionOf(countIn(value)), 0), 1) : 0.5;
      return place === undefined ? 0 : place + Math.round(part * (count - 1));
    },
  };
}

/** How the shades are read; null where nothing is counted. Where the method diverges there is no colour. */
export function shadeScaleOf(map: GridMap): ColourScale | null {
  const { counts } = map.layer;
  if (counts === undefined) return null;
  const isShaded = shadedIn(map);
  return colourScaleOf({
    layer: { ...map.layer, title: counts },
    values: map.values.map((value) => (isShaded(value) ? countIn(value) : NaN)),
  });
}

/** Whether a value has a shade that says something. */
function shadedIn(map: GridMap): (value: number) => boolean {
  const diverges = divergesIn(map);
  const unshaded = map.categories?.indexOf(UNSHADED);
  return (value) => !diverges(value) && categoryIn(value) !== unshaded;
}

/** A colour from light at 0 over itself to dark at 1. */
function shadeOf(colour: Rgb, t: number): Rgb {
  return t < 0.5 ? mixed(colour, WHITE, LIGHT * (1 - 2 * t)) : mixed(colour, BLACK, DARK * (2 * t - 1));
}

function mixed(colour: Rgb, other: Rgb, part: number): Rgb {
  const [r, g, b] = colour.map((value, i) => Math.round(value * (1 - part) + other[i]! * part));
  return [r ?? 0, g ?? 0, b ?? 0];
}
