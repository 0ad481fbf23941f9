import type { GridMap } from '../maps/grid-map.ts';
import type { MapGeometry } from '../maps/map-geometry.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import { describe } from '../numeric/check.ts';
import { SHADES, shadeScaleOf } from './category-shades.ts';
import { colourScaleOf } from './colour-scale-of.ts';
import { divergedArea } from './diverged-area.ts';
import { categoryRaster, numberRaster, rasterImage } from './grid-map-layers.ts';
import type { LegendEntry } from './legend.ts';
import type { MapFrame } from './map-frame.ts';
import type { Column } from './map-layout.ts';
import { mapOverlay } from './map-overlay.ts';
import { mapPalette } from './map-palettes.ts';
import { concat, type Markup } from './markup.ts';
import { occurringCategories } from './occurring-categories.ts';
import { plotFrame } from './plot-frame.ts';
import { scaleBar } from './scale-bar.ts';

/** A map in its frame, with what explains it. */
export interface GridMapPlot {
  readonly content: Markup;
  /** The colour bar, of height 0 where there is none. */
  bar(place: Column): { readonly content: Markup; readonly height: number };
  /** What areas, lines and marks mean. */
  readonly legend: readonly LegendEntry[];
}

/** Draws cells, hatching, lines, marks and labels of a map into its frame. */
export function gridMapPlot(
  map: GridMap,
  geometry: MapGeometry,
  frame: MapFrame,
  name: string | undefined,
): GridMapPlot {
  const area = divergedArea(map, geometry, frame);
  const cells = map.categories === null ? numbers(map, frame, name, area.hidden) : categories(map, frame, name);
  const over = mapOverlay(map, geometry, frame, area);
  return {
    content: plotFrame(frame.x, frame.y, { grid: false }, cells.content, ...over.layers),
    bar: cells.bar,
    legend: over.legend,
  };
}

type Cells = Pick<GridMapPlot, 'content' | 'bar'>;

const NO_BAR = { content: concat(), height: 0 };

function numbers(map: GridMap, frame: MapFrame, name: string | undefined, hidden: boolean): Cells {
  const scale = colourScaleOf(map);
  const palette = mapPalette(scale?.kind ?? 'sequential', name);
  if (scale === null) return { content: concat(), bar: () => NO_BAR };
  return {
    content: rasterImage(numberRaster(map, frame.mirrored, { scale, palette }, hidden), frame),
    bar: (place) => scaleBar(scale, palette, place),
  };
}

function categories(map: GridMap, frame: MapFrame, name: string | undefined): Cells {
  if (name !== undefined) {
    throw inputRangeError(`gridMapSvg: palette must be left out for a layer of categories, got ${describe(name)}`);
  }
  const raster = categoryRaster(map, frame.mirrored, occurringCategories(map));
  const shades = shadeScaleOf(map);
  return {
    content: rasterImage(raster, frame),
    bar: (place) => (shades === null ? NO_BAR : scaleBar(shades, SHADES, place)),
  };
}
