import { concat, element, type Markup } from './markup.ts';
import { textWidth } from './text-width.ts';

/** One row of a legend. */
export interface LegendEntry {
  readonly label: string;
  /** What the swatch looks like. */
  readonly swatch: 'line' | 'area' | 'mark' | 'diamond' | 'hatch';
  /** Classes of the swatch. */
  readonly style: string;
}

/** Font size and line height of a legend. */
const SIZE = 12;
const ROW = 18;
const SWATCH = 26;

/** A legend set in as many columns as fit the width, filled row by row, and its height. */
export function legend(
  entries: readonly LegendEntry[],
  place: { readonly x: number; readonly y: number; readonly width: number },
): { readonly content: Markup; readonly height: number } {
  const widest = Math.max(0, ...entries.map(({ label }) => textWidth(label, SIZE))) + SWATCH + 16;
  const columns = Math.max(1, Math.floor(place.width / widest));
  const rows = Math.ceil(entries.length / columns);
  const drawn = entries.map((entry, i) => {
    const x = place.x + (i % columns) * (place.width / columns);
    const y = place.y + Math.floor(i / columns) * ROW + ROW / 2;
    return concat(swatchOf(entry, x, y), element('text', { x: x + SWATCH + 6, y: y + 4 }, entry.label));
  });
  return { content: concat(...drawn), height: rows * ROW };
}

function swatchOf({ swatch, style }: LegendEntry, x: number, y: number): Markup {
  if (swatch === 'line')
    return element('path', { class: `hb-line ${style}`, d: `M${x.toFixed(1)} ${y.toFixed(1)}h${SWATCH}` });
  if (swatch === 'mark') return element('circle', { class: `hb-mark ${style}`, cx: x + SWATCH / 2, cy: y, r: 5 });
  if (swatch === 'diamond') {
    return element('path', {
      class: `hb-mark ${style}`,
      d: `M${(x + SWATCH / 2).toFixed(1)} ${(y - 7).toFixed(1)}l7 7l-7 7l-7 -7Z`,
    });
  }
  const box = { x, y: y - 6, width: SWATCH, height: 12 };
  if (swatch === 'area') return element('rect', { class: style, ...box });
  const strokes = [0, 7, 14].map((shift) => `M${(x + shift).toFixed(1)} ${(y + 6).toFixed(1)}l12 -12`).join('');
  return concat(element('rect', { class: 'hb-frame', ...box }), element('path', { class: 'hb-hatch', d: strokes }));
}
