import type { GridMap } from '../maps/grid-map.ts';
import type { MapGeometry } from '../maps/map-geometry.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import { caption } from './caption.ts';
import { gridMapPlot } from './grid-map-plot.ts';
import { gridMapStyle } from './grid-map-style.ts';
import { gridMapCaption, gridMapDescription, gridMapTitle, subjectSentences } from './grid-map-words.ts';
import { legend } from './legend.ts';
import { mapFrame } from './map-frame.ts';
import {
  barColumn,
  captionColumn,
  EDGE,
  HEADING_ROW,
  HEADING_TOP,
  legendColumn,
  mapLayout,
  pictureHeight,
  PLOT_LEFT,
  plotBox,
  roomierLayout,
  type MapLayout,
  type PictureSize,
} from './map-layout.ts';
import { element, type Markup } from './markup.ts';
import { picture } from './picture.ts';
import { wrapText } from './text-width.ts';
import type { HeadedPictureOptions } from './theme.ts';

/** Font size of a heading. */
const HEADING = 14;
/** A picture of more cells than this would be of no use to any program that shows it. */
const MOST_CELLS = 2 ** 24;

/** How a map is to be drawn. */
export interface GridMapPictureOptions extends HeadedPictureOptions {
  /**
   * The colours of a layer of numbers: `'viridis'` (default), `'cividis'`, `'magma'`, `'inferno'` or `'plasma'`; for ratios and
   * others with a neutral value in the middle `'orange-purple'` (default), `'red-blue'` or `'brown-teal'`.
   */
  readonly palette?: string;
  /** What the picture is for: `'screen'` (default), `'print'` (one column of a journal, 3.4 in) or `'slide'` (16 : 9). */
  readonly size?: PictureSize;
}

/**
 * Draws a map: its cells as a raster, and over them the exact geometry of the plane as lines.
 *
 * Numbers are coloured on the scale that shows their structure: the rate by $\log(1 - \rho)$, with iterations per decimal
 * digit beside it; counts, times and variances by their logarithm; ratios by their logarithm to both sides of 1. The best
 * values are the brightest. Where the method diverges, the plane is hatched: outside the exact boundary of stability where
 * the geometry has it, else over the cells themselves. Cells without a value stay blank. Categories have their names in
 * their areas, or a letter where the name does not fit. On an axis of 1 − β momentum grows to the right.
 *
 * @param map - The map, as {@link layerMap} returns it; at most 2²⁴ cells.
 * @param geometry - Curves and marks in the coordinates of the map's axes, as {@link mapGeometryOf} finds them. Default: none.
 * @param options - Palette, size, theme, heading, and a last sentence for the caption.
 * @returns An SVG document as text; equal input gives equal text.
 * @throws RangeError if the palette is unknown or not one for the layer, the size is unknown, or there are too many cells.
 * @example
 * ```ts
 * import { fromKappa, gridMapSvg, heavyBall, mapGeometryOf, rateMap } from 'heavyball';
 * const map = rateMap(heavyBall, fromKappa(100), { x: { from: 0, to: 1, count: 40 }, y: { from: 0, to: 0.04, count: 30 } });
 * gridMapSvg(map, mapGeometryOf(map), { theme: 'light' }).startsWith('<svg'); // => true
 * ```
 */
export function gridMapSvg(
  map: GridMap,
  geometry: MapGeometry = { curves: [], marks: [] },
  options: GridMapPictureOptions = {},
): string {
  const { theme = 'auto', size = 'screen', heading = gridMapTitle(map), note = '' } = options;
  checkCells(map);
  const usual = mapLayout(size);
  const first = composed(map, geometry, usual, { ...options, heading });
  const layout = roomierLayout(usual, first.height);
  const { content, height } = layout === usual ? first : composed(map, geometry, layout, { ...options, heading });
  return picture({
    width: layout.width,
    height,
    ...(layout.shown === null ? {} : { shown: shownSize(layout.width, height, layout.shown) }),
    title: heading,
    description: `${gridMapDescription(map, geometry)} ${note}`.trim(),
    theme,
    rules: gridMapStyle,
    content,
  }).markup;
}

/** Heading, plot, colour bar, legends and caption in a layout, and how high they are. */
function composed(
  map: GridMap,
  geometry: MapGeometry,
  layout: MapLayout,
  { heading, palette, note = '' }: GridMapPictureOptions & { readonly heading: string },
): { readonly content: readonly Markup[]; readonly height: number } {
  const lines = wrapText(heading, HEADING, layout.width - PLOT_LEFT - EDGE);
  const frame = mapFrame(map, plotBox(layout, lines.length));
  const plot = gridMapPlot(map, geometry, frame, palette);
  const column = legendColumn(layout, frame.box);
  const bar = plot.bar(barColumn(layout, frame.box));
  const meaning = legend(plot.legend, { ...column, y: column.y + bar.height, spanning: true });
  const legendEnd = column.y + bar.height + meaning.height;
  const below = captionColumn(layout, frame.box, legendEnd);
  const sentences = layout.caption === 'full' ? gridMapCaption(map, geometry) : subjectSentences(map);
  const text = caption([[...sentences, note].join(' ').trim()], below);
  return {
    content: [headingOf(lines), plot.content, bar.content, meaning.content, text.content],
    height: pictureHeight(layout, Math.max(legendEnd, below.y + text.height)),
  };
}

function checkCells({ values }: GridMap): void {
  if (values.length <= MOST_CELLS) return;
  throw inputRangeError(
    `gridMapSvg: a map must have at most ${MOST_CELLS} cells to be drawn, got ${values.length}; draw a coarser one`,
  );
}

function headingOf(lines: readonly string[]): Markup {
  return element(
    'text',
    { class: 'hb-heading' },
    ...lines.map((line, i) => element('tspan', { x: PLOT_LEFT, y: HEADING_TOP + i * HEADING_ROW }, line)),
  );
}

function shownSize(
  width: number,
  height: number,
  shown: { readonly width: number; readonly unit: string },
): { readonly width: string; readonly height: string } {
  const size = Number(((height * shown.width) / width).toFixed(shown.unit === 'px' ? 0 : 3));
  return { width: `${shown.width}${shown.unit}`, height: `${size}${shown.unit}` };
}
