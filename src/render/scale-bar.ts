import type { Axis } from './axis.ts';
import type { ColourScale, ScaleReading } from './colour-scale.ts';
import type { MapPalette } from './map-palettes.ts';
import { concat, element, type Markup } from './markup.ts';
import { pathOf } from './path-of.ts';
import { barColours } from './bar-colours.ts';
import { pngUri } from './png-uri.ts';
import type { Rgb } from './rgb.ts';
import { textWidth } from './text-width.ts';

/** Height of the bar, of a row of text, length of a tick, and the length of the points at ends that stand for more. */
const BAR = 12;
const ROW = 15;
const TICK = 4;
const POINT = 10;
/** Room beneath, so that what follows does not seem to belong to the bar. */
const GAP = 16;
/** Font size of the labels, and the room between two. */
const SIZE = 11;
const ROOM = 8;

/** A colour bar with its ticks, one reading above and one beneath, and its height. */
export function scaleBar(
  scale: ColourScale,
  palette: MapPalette,
  place: { readonly x: number; readonly y: number; readonly width: number },
): { readonly content: Markup; readonly height: number } {
  const [first, second] = scale.readings;
  const top = place.y + (second === undefined ? ROW : 2 * ROW);
  const range = [place.x + POINT, place.x + place.width - POINT] as const;
  const beneath = second ?? first;
  const content = concat(
    strip(scale, palette, range, top),
    first === undefined ? null : element('text', { x: place.x, y: place.y + 9 }, first.title),
    first === undefined || second === undefined ? null : ticks(barAxis(first, range), top, 'above'),
    beneath === undefined ? null : ticks(barAxis(beneath, range), top + BAR, 'beneath'),
    second === undefined ? null : element('text', { x: place.x, y: top + BAR + 2 * ROW }, second.title),
  );
  return { content, height: top + BAR + (second === undefined ? TICK + ROW : 2 * ROW) + GAP - place.y };
}

/** The colours themselves, with a point at an end that stands for everything beyond it. */
function strip(scale: ColourScale, palette: MapPalette, [left, right]: readonly [number, number], y: number): Markup {
  const colours = barColours(palette, scale.descending);
  const pixels = Uint8Array.from(colours, (_, i) => i + 1);
  const href = pngUri({ width: colours.length, height: 1, pixels, colours });
  const box = { x: left, y, width: right - left, height: BAR };
  const point = (x: number, reach: number, colour: Rgb | undefined): Markup =>
    element('path', {
      fill: `rgb(${(colour ?? []).join(',')})`,
      d: pathOf(
        [
          { x, y },
          { x: x + reach, y: y + BAR / 2 },
          { x, y: y + BAR },
        ],
        'closed',
      ),
    });
  return concat(
    element('image', { ...box, href, preserveAspectRatio: 'none' }),
    element('rect', { class: 'hb-frame', ...box }),
    scale.beyond.low ? point(left - 1, 1 - POINT, colours[0]) : null,
    scale.beyond.high ? point(right + 1, POINT - 1, colours.at(-1)) : null,
  );
}

/** The axis along a bar with the ticks of one twice as long: labels that touch are left out here. */
function barAxis(reading: ScaleReading, range: readonly [number, number]): Axis {
  const [left, right] = range;
  const { ticks: dense, minorTicks } = reading.axis([left, 2 * right - left]);
  return { ...reading.axis(range), ticks: dense, minorTicks };
}

/** Ticks and labels along one side; a label that would touch the one before is left out. */
function ticks(axis: Axis, y: number, side: 'above' | 'beneath'): Markup {
  const sign = side === 'above' ? -1 : 1;
  const stroke = (value: number, length: number): string =>
    `M${axis.project(value).toFixed(2)} ${y.toFixed(2)}v${(sign * length).toFixed(2)}`;
  const baseline = side === 'above' ? y - TICK - 3 : y + TICK + 11;
  let end = -Infinity;
  const labels = [...axis.ticks]
    .map(({ value, label }) => ({ label, x: axis.project(value), half: textWidth(label, SIZE) / 2 }))
    .sort((a, b) => a.x - b.x)
    .filter(({ x, half }) => {
      const fits = x - half > end;
      if (fits) end = x + half + ROOM;
      return fits;
    })
    .map(({ x, label }) => element('text', { class: 'hb-note', x, y: baseline, 'text-anchor': 'middle' }, label));
  const path = [
    ...axis.ticks.map(({ value }) => stroke(value, TICK)),
    ...axis.minorTicks.map((value) => stroke(value, TICK / 2)),
  ].join('');
  return concat(element('path', { class: 'hb-tick', d: path }), ...labels);
}
