import type { StabilityMap } from '../maps/stability-map.ts';
import { caption } from './caption.ts';
import { drawLabel } from './draw-label.ts';
import { legend } from './legend.ts';
import { levelLabels } from './level-labels.ts';
import { hatching, mapAreas, mapLines, mapMarks } from './map-layers.ts';
import { levelLegend, mapCaption, mapDescription, mapLegend } from './map-words.ts';
import { concat, element, type Markup } from './markup.ts';
import { picture } from './picture.ts';
import { labelBox, placeLabels, type Box, type Label } from './place-labels.ts';
import { planeAxes, type PlaneAxes } from './plane-axes.ts';
import { planePointOf } from './plane-point-of.ts';
import { plotFrame } from './plot-frame.ts';
import { regionNames } from './region-names.ts';
import type { PictureOptions } from './theme.ts';

/** Width of the picture, and the plot in it. */
const WIDTH = 600;
const PLOT: Box = { x: 66, y: 40, width: 516, height: 360 };

/**
 * Draws the (β, η) plane of a method over [μ, L]: the stability region with each piece of its boundary named, the exact
 * level sets of the rate, critical damping at both ends, the best η for each β, the optimum and the given parameters.
 *
 * Every line is the closed form: straight edges are straight, and arcs stay within a twentieth of a pixel of the true curve.
 * Where the method diverges, the plane is hatched. Where the optimal momentum is above 0.9, the β axis is logarithmic in 1 − β.
 *
 * @param map - The plane, as {@link stabilityMapOf} returns it.
 * @param options - Theme, and a last line for the caption.
 * @returns An SVG document, 600 pixels wide, as text; equal input gives equal text.
 * @example
 * ```ts
 * import { fromKappa, heavyBall, stabilityMapOf, stabilityMapSvg } from 'heavyball';
 * stabilityMapSvg(stabilityMapOf(heavyBall, fromKappa(100))).startsWith('<svg'); // => true
 * ```
 */
export function stabilityMapSvg(map: StabilityMap, options: PictureOptions = {}): string {
  return stabilityMapMarkup(map, options).markup;
}

/** The picture as markup, to stand in a page. */
export function stabilityMapMarkup(map: StabilityMap, { theme = 'auto', note }: PictureOptions): Markup {
  const axes = planeAxes(map, PLOT);
  const title = `Stability map of ${map.title}`;
  const below = belowPlot(map, note);
  const layers = [hatching(PLOT), mapAreas(map, axes), mapLines(map, axes), labels(map, axes), mapMarks(map, axes)];
  return picture({
    width: WIDTH,
    height: below.bottom,
    title,
    description: mapDescription(map),
    theme,
    content: [
      element('text', { class: 'hb-heading', x: PLOT.x, y: 26 }, title),
      plotFrame(axes.x, axes.y, { grid: false }, ...layers),
      below.content,
    ],
  });
}

/** Both legends and the caption, one under the other. */
function belowPlot(map: StabilityMap, note: string | undefined): { readonly content: Markup; readonly bottom: number } {
  const column = { x: PLOT.x, width: PLOT.width };
  const marks = legend(mapLegend(map), { ...column, y: PLOT.y + PLOT.height + 50 });
  const headingTop = PLOT.y + PLOT.height + 58 + marks.height;
  const levels = legend(levelLegend(map), { ...column, y: headingTop + 18 });
  const sentences = note === undefined ? mapCaption(map) : [...mapCaption(map), note];
  const text = caption(sentences, { ...column, y: headingTop + 26 + levels.height });
  return {
    content: concat(
      marks.content,
      element('text', { x: PLOT.x, y: headingTop + 12 }, 'Iterations per decimal digit of error (rate per iteration)'),
      levels.content,
      text.content,
    ),
    bottom: headingTop + 34 + levels.height + text.height,
  };
}

/** What is kept free around a mark. */
const MARK: Label = { lines: ['MM'], size: 12, turned: false };

/** Numbers of level lines and names of areas, clear of the marks and of each other. */
function labels(map: StabilityMap, axes: PlaneAxes): Markup {
  const marks = map.given === null ? [map.optimum.parameters] : [map.optimum.parameters, map.given.parameters];
  const taken = marks.map((parameters) => labelBox(MARK, axes.project(planePointOf(parameters))));
  const requests = [...regionNames(map, axes, PLOT), ...levelLabels(map.levels, axes)];
  return concat(...placeLabels(requests, taken, PLOT).map(drawLabel));
}
