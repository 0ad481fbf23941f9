import { markShape, type MarkShape } from './mark-shape.ts';
import { concat, element, type Markup } from './markup.ts';
import { textWidth, wrapText } from './text-width.ts';

/** One row of a legend. */
export interface LegendEntry {
  readonly label: string;
  /** What the swatch looks like. */
  readonly swatch: 'line' | 'area' | 'hatch' | MarkShape;
  /** Classes of the swatch. */
  readonly style: string;
  /** The mark on a line. */
  readonly mark?: { readonly shape: MarkShape; readonly style: string };
}

/** Font size and line height of a legend. */
const SIZE = 12;
const ROW = 18;
/** From one line of a broken label to the next. */
const LINE = 14;
const SWATCH = 26;
const MARK = 5;

/** A legend set in as many columns as fit the width, filled row by row, and its height; a label wider than that is broken. */
export function legend(
  entries: readonly LegendEntry[],
  place: { readonly x: number; readonly y: number; readonly width: number },
): { readonly content: Markup; readonly height: number } {
  const widest = Math.max(0, ...entries.map(({ label }) => textWidth(label, SIZE))) + SWATCH + 16;
  const columns = Math.max(1, Math.floor(place.width / widest));
  let top = place.y;
  const drawn = entries.map((entry, i) => {
    const lines = columns === 1 ? wrapText(entry.label, SIZE, place.width - SWATCH - 6) : [entry.label];
    const x = place.x + (i % columns) * (place.width / columns);
    const y = top + ROW / 2;
    if (i % columns === columns - 1 || i === entries.length - 1) top += ROW + (lines.length - 1) * LINE;
    const written = lines.map((line, n) => element('text', { x: x + SWATCH + 6, y: y + 4 + n * LINE }, line));
    return concat(swatchOf(entry, x, y), ...written);
  });
  return { content: concat(...drawn), height: top - place.y };
}

function swatchOf({ swatch, style, mark }: LegendEntry, x: number, y: number): Markup {
  const middle = { x: x + SWATCH / 2, y };
  const box = { x, y: y - 6, width: SWATCH, height: 12 };
  if (swatch === 'line') {
    const line = element('path', { class: `hb-line ${style}`, d: `M${x.toFixed(1)} ${y.toFixed(1)}h${SWATCH}` });
    return mark === undefined ? line : concat(line, markShape(mark.shape, middle, MARK - 1, mark.style));
  }
  if (swatch === 'area') return element('rect', { class: style, ...box });
  if (swatch !== 'hatch') return markShape(swatch, middle, MARK, style);
  const strokes = [0, 7, 14].map((shift) => `M${(x + shift).toFixed(1)} ${(y + 6).toFixed(1)}l12 -12`).join('');
  return concat(element('rect', { class: 'hb-frame', ...box }), element('path', { class: 'hb-hatch', d: strokes }));
}
