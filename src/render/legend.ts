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

/** Room for a label's swatch, and between columns. */
const BESIDE = SWATCH + 16;
/** More columns than this are not read as columns. */
const MOST_COLUMNS = 4;

/** Where a legend stands. */
interface LegendPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Whether long labels may take several columns, so that short ones need fewer rows. */
  readonly spanning?: boolean;
}

/** An entry in its row and columns. */
interface Cell {
  readonly entry: LegendEntry;
  readonly row: number;
  readonly column: number;
  readonly lines: readonly string[];
}

/** A legend set in as many columns as fit the width, filled row by row, and its height; a label wider than that is broken. */
export function legend(
  entries: readonly LegendEntry[],
  place: LegendPlace,
): { readonly content: Markup; readonly height: number } {
  const columns = place.spanning === true ? fewestRows(entries, place.width) : evenColumns(entries, place.width);
  const cells = arranged(entries, columns, place.width);
  const heights = Array.from({ length: rowCount(cells) }, (_, row) =>
    Math.max(...cells.filter((cell) => cell.row === row).map(({ lines }) => ROW + (lines.length - 1) * LINE)),
  );
  const tops = heights.map((_, row) => heights.slice(0, row).reduce((sum, height) => sum + height, place.y));
  const drawn = cells.map(({ entry, row, column, lines }) => {
    const x = place.x + column * (place.width / columns);
    const y = (tops[row] ?? NaN) + ROW / 2;
    const written = lines.map((line, n) => element('text', { x: x + SWATCH + 6, y: y + 4 + n * LINE }, line));
    return concat(swatchOf(entry, x, y), ...written);
  });
  return { content: concat(...drawn), height: heights.reduce((sum, height) => sum + height, 0) };
}

/** The columns that the widest label leaves. */
function evenColumns(entries: readonly LegendEntry[], width: number): number {
  return Math.max(1, Math.floor(width / Math.max(...entries.map(widthOf))));
}

/** The columns with which there are the fewest rows where long labels take several; of equal ones the fewest. */
function fewestRows(entries: readonly LegendEntry[], width: number): number {
  const rows = Array.from({ length: MOST_COLUMNS }, (_, i) => rowCount(arranged(entries, i + 1, width)));
  return rows.indexOf(Math.min(...rows)) + 1;
}

function rowCount(cells: readonly Cell[]): number {
  return (cells.at(-1)?.row ?? -1) + 1;
}

/** The entries row by row, each in as many columns as its label needs. */
function arranged(entries: readonly LegendEntry[], columns: number, width: number): readonly Cell[] {
  let [row, next] = [0, 0];
  return entries.map((entry) => {
    const span = Math.min(columns, Math.ceil(widthOf(entry) / (width / columns)));
    if (next + span > columns) [row, next] = [row + 1, 0];
    const column = next;
    next += span;
    const lines = span === columns ? wrapText(entry.label, SIZE, width - SWATCH - 6) : [entry.label];
    return { entry, row, column, lines };
  });
}

function widthOf({ label }: LegendEntry): number {
  return textWidth(label, SIZE) + BESIDE;
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
