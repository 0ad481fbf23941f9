import type { StabilityMap } from '../maps/stability-map.ts';
import type { ScheduleResponse } from '../response/schedule-response.ts';
import { caption } from './caption.ts';
import { legend, type LegendEntry } from './legend.ts';
import { levelLegend } from './map-words.ts';
import { concat, element, type Markup } from './markup.ts';
import { methodWords } from './method-words.ts';
import { picture } from './picture.ts';
import type { Box } from './place-labels.ts';
import { gainCurves, gainPlot } from './schedule-gain-plot.ts';
import { pathLegend, pathPlot } from './schedule-path-plot.ts';
import { scheduleCaption } from './schedule-words.ts';
import type { HeadedPictureOptions } from './theme.ts';

/** Width of the picture, and of its plots. */
const WIDTH = 600;
const LEFT = 66;
const PLOT_WIDTH = 516;
const PATH_HEIGHT = 320;
const GAIN_HEIGHT = 240;
/** Room below a plot for the title of its horizontal axis, and between a legend and what follows. */
const AXIS = 50;
const GAP = 18;

/**
 * Draws a schedule: above, its path on the (β, η) plane of the method that looks ahead as it does, with the exact stability region
 * and level sets of that plane; below, how far the worst state has grown and how small the errors at μ and L have become after
 * each step, with the smallest error that any method could promise.
 *
 * Steps that lie in the region are stable one by one; whether they are together shows below.
 *
 * @param response - From `scheduleResponse`.
 * @param plane - From `schedulePlane`; null draws the path without a region.
 * @param options - Heading, theme, and a last line for the caption.
 * @returns An SVG document, 600 pixels wide, as text; equal input gives equal text.
 * @example
 * ```ts
 * import { chebyshevSchedule, fromKappa, schedulePlane, scheduleResponse, scheduleSvg } from 'heavyball';
 * const spectrum = fromKappa(100);
 * const schedule = chebyshevSchedule(spectrum, 40);
 * const response = scheduleResponse(schedule, spectrum);
 * scheduleSvg(response, schedulePlane(schedule, spectrum)).startsWith('<svg'); // => true
 * ```
 */
export function scheduleSvg(
  response: ScheduleResponse,
  plane: StabilityMap | null,
  options: HeadedPictureOptions = {},
): string {
  const { theme = 'auto', note, heading = headingOf(response) } = options;
  const path: Box = { x: LEFT, y: 40, width: PLOT_WIDTH, height: PATH_HEIGHT };
  const meaning = stacked(path.y + PATH_HEIGHT + AXIS, [
    { heading: null, entries: pathLegend(plane) },
    ...(plane === null
      ? []
      : [{ heading: 'Iterations per decimal digit of error, constants kept (rate)', entries: levelLegend(plane) }]),
  ]);
  const gain: Box = { x: LEFT, y: meaning.bottom + GAP, width: PLOT_WIDTH, height: GAIN_HEIGHT };
  const curves = gainCurves(response);
  const lines = stacked(gain.y + GAIN_HEIGHT + AXIS, [{ heading: null, entries: curves.map(({ entry }) => entry) }]);
  const sentences = [...scheduleCaption(response, plane), ...(note === undefined ? [] : [note])];
  const text = caption(sentences, { x: LEFT, y: lines.bottom + 8, width: PLOT_WIDTH });
  return picture({
    width: WIDTH,
    height: lines.bottom + 22 + text.height,
    title: heading,
    description: `The path of a schedule on the plane of momentum and learning rate, and its gains and errors. ${sentences.join(' ')}`,
    theme,
    content: [
      element('text', { class: 'hb-heading', x: LEFT, y: 26 }, heading),
      pathPlot(response, plane, path),
      meaning.content,
      gainPlot(curves, response.schedule.steps, gain),
      lines.content,
      text.content,
    ],
  }).markup;
}

function headingOf({ schedule: { name, steps } }: ScheduleResponse): string {
  return `Schedule ${methodWords(name)}: ${steps} ${steps === 1 ? 'step' : 'steps'}`;
}

/** Legends one under the other, each with or without a heading. */
function stacked(
  top: number,
  parts: readonly { readonly heading: string | null; readonly entries: readonly LegendEntry[] }[],
): { readonly content: Markup; readonly bottom: number } {
  let [bottom, content] = [top, concat()];
  for (const { heading, entries } of parts) {
    if (heading !== null) {
      content = concat(content, element('text', { x: LEFT, y: bottom + 20 }, heading));
      bottom += 26;
    }
    const drawn = legend(entries, { x: LEFT, y: bottom, width: PLOT_WIDTH });
    content = concat(content, drawn.content);
    bottom += drawn.height;
  }
  return { content, bottom };
}
