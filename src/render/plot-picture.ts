import { caption } from './caption.ts';
import { legend, type LegendEntry } from './legend.ts';
import { concat, element, type Markup } from './markup.ts';
import { picture } from './picture.ts';
import type { Box } from './place-labels.ts';
import { wrapText } from './text-width.ts';
import type { Palette, PictureOptions } from './theme.ts';

/** Width of a picture, and where its plot begins. */
const WIDTH = 600;
const LEFT = 66;
/** Width of the plot in pixels. */
export const PLOT_WIDTH = 516;
/** Font size, line height and first baseline of a heading. */
const HEADING = 14;
const HEADING_ROW = 18;
const HEADING_TOP = 26;
/** Room for the title of the horizontal axis. */
const AXIS = 50;

/** What a picture with one plot is made of. */
export interface PlotPictureParts {
  readonly heading: string;
  /** What the plot shows, in a sentence, for those who cannot see it. */
  readonly description: string;
  /** Pixels from the top of the plot to its bottom. */
  readonly height: number;
  /** Draws the plot with its axes into its box. */
  draw(box: Box): Markup;
  /** Style rules besides those of every picture. */
  readonly rules?: (palette: Palette) => string;
  readonly entries: readonly LegendEntry[];
  readonly sentences: readonly string[];
}

/** A picture 600 pixels wide: heading, plot, legend and caption, one under the other. */
export function plotPicture(parts: PlotPictureParts, { theme = 'auto', note }: PictureOptions): Markup {
  const { heading, description, height, entries, rules } = parts;
  const lines = wrapText(heading, HEADING, PLOT_WIDTH);
  const box = { x: LEFT, y: HEADING_TOP + 14 + (lines.length - 1) * HEADING_ROW, width: PLOT_WIDTH, height };
  const sentences = note === undefined ? parts.sentences : [...parts.sentences, note];
  const column = { x: LEFT, width: PLOT_WIDTH };
  const meaning = legend(entries, { ...column, y: box.y + height + AXIS });
  const text = caption(sentences, { ...column, y: box.y + height + AXIS + 8 + meaning.height });
  return picture({
    width: WIDTH,
    height: box.y + height + AXIS + 22 + meaning.height + text.height,
    title: heading,
    description: `${description} ${sentences.join(' ')}`,
    theme,
    ...(rules === undefined ? {} : { rules }),
    content: [
      concat(
        ...lines.map((line, i) =>
          element('text', { class: 'hb-heading', x: LEFT, y: HEADING_TOP + i * HEADING_ROW }, line),
        ),
      ),
      parts.draw(box),
      meaning.content,
      text.content,
    ],
  });
}
