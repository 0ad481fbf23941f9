import type { Box } from '../../render/place-labels.ts';
import type { PlotPictureParts } from '../../render/plot-picture.ts';

/** One view of a state: everything to draw it on the page, in a file, and in words. */
export type View = PlotPictureParts;

/** Room beside the plot of a view for its axes, in pixels. */
const LEFT = 62;
const RIGHT = 14;
const TOP = 10;
/** Room beneath for ticks and the title of the axis. */
export const AXIS = 48;

/** Where the plot of a view stands in a picture of the given width. */
export function plotBoxIn(width: number, height: number): Box {
  return { x: LEFT, y: TOP, width: Math.max(width - LEFT - RIGHT, 40), height };
}
