import { concat, element, type Markup } from './markup.ts';
import { wrapText } from './text-width.ts';

/** Font size and line height of a caption. */
const SIZE = 11;
const ROW = 15;

/** Sentences in small print, each on its own line or lines, and their height. */
export function caption(
  sentences: readonly string[],
  place: { readonly x: number; readonly y: number; readonly width: number },
): { readonly content: Markup; readonly height: number } {
  const lines = sentences.flatMap((sentence) => wrapText(sentence, SIZE, place.width));
  const drawn = lines.map((line, i) =>
    element('text', { class: 'hb-note', x: place.x, y: place.y + i * ROW + SIZE }, line),
  );
  return { content: concat(...drawn), height: lines.length * ROW };
}
