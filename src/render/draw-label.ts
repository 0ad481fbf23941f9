import { element, type Markup } from './markup.ts';
import { LEADING, type PlacedLabel } from './place-labels.ts';

/** The part of a line of text that stands above the middle of its letters, per pixel of font size, as a baseline shift. */
const BASELINE = 0.35;

/** Writes a label in its place, over a halo of the background's colour. */
export function drawLabel({ lines, size, turned, at }: PlacedLabel): Markup {
  const first = size * (BASELINE - (LEADING * (lines.length - 1)) / 2);
  const position = turned ? { transform: `translate(${at.x.toFixed(1)} ${at.y.toFixed(1)}) rotate(-90)` } : at;
  const [x, y] = turned ? [0, 0] : [at.x, at.y];
  const written = lines.map((line, i) => element('tspan', { x, y: y + first + i * LEADING * size }, line));
  const style = size < 12 ? 'hb-halo hb-note' : 'hb-halo hb-region';
  return element(
    'text',
    { class: style, ...('transform' in position ? position : {}), 'text-anchor': 'middle' },
    ...written,
  );
}
