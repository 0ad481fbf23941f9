import type { Axis } from './axis.ts';
import { concat, element, type Content, type Markup } from './markup.ts';

/** Length of ticks in pixels. */
const TICK = 5;

/** Draws the axes of a plot around what is in it; whatever leaves the plot is cut off. Grid lines lie beneath. */
export function plotFrame(
  x: Axis,
  y: Axis,
  options: { readonly grid: boolean },
  ...content: readonly Content[]
): Markup {
  const [left, right] = x.range;
  const [bottom, top] = y.range;
  const box = { x: left, y: top, width: right - left, height: bottom - top };
  // A nested viewport clips without needing an identifier that would have to be unique in a page.
  const view = `${left.toFixed(0)} ${top.toFixed(0)} ${box.width.toFixed(0)} ${box.height.toFixed(0)}`;
  return concat(
    element('rect', { class: 'hb-plot', ...box }),
    options.grid ? element('path', { class: 'hb-grid', d: gridPath(x, y) }) : null,
    element('svg', { ...box, viewBox: view, overflow: 'hidden' }, ...content),
    element('rect', { class: 'hb-frame', ...box }),
    element('path', { class: 'hb-tick', d: tickPath(x, y) }),
    tickLabels(x, y),
    element('text', { x: (left + right) / 2, y: bottom + 38, 'text-anchor': 'middle' }, x.title),
    element(
      'text',
      {
        transform: `translate(${(left - 46).toFixed(0)} ${((top + bottom) / 2).toFixed(0)}) rotate(-90)`,
        'text-anchor': 'middle',
      },
      y.title,
    ),
  );
}

function gridPath(x: Axis, y: Axis): string {
  const vertical = x.ticks.map(({ value }) => `M${pixel(x, value)} ${pixelOf(y.range[0])}V${pixelOf(y.range[1])}`);
  const horizontal = y.ticks.map(({ value }) => `M${pixelOf(x.range[0])} ${pixel(y, value)}H${pixelOf(x.range[1])}`);
  return [...vertical, ...horizontal].join('');
}

function tickPath(x: Axis, y: Axis): string {
  const below = (value: number, length: number): string => `M${pixel(x, value)} ${pixelOf(y.range[0])}v${length}`;
  const beside = (value: number, length: number): string => `M${pixelOf(x.range[0])} ${pixel(y, value)}h-${length}`;
  return [
    ...x.ticks.map(({ value }) => below(value, TICK)),
    ...x.minorTicks.map((value) => below(value, TICK / 2)),
    ...y.ticks.map(({ value }) => beside(value, TICK)),
    ...y.minorTicks.map((value) => beside(value, TICK / 2)),
  ].join('');
}

function tickLabels(x: Axis, y: Axis): Markup {
  const beneath = y.range[0] + TICK + 13;
  const beside = x.range[0] - TICK - 3;
  return concat(
    ...x.ticks.map(({ value, label }) =>
      element('text', { x: x.project(value), y: beneath, 'text-anchor': 'middle' }, label),
    ),
    ...y.ticks.map(({ value, label }) =>
      element('text', { x: beside, y: y.project(value) + 4, 'text-anchor': 'end' }, label),
    ),
  );
}

function pixel(axis: Axis, value: number): string {
  return pixelOf(axis.project(value));
}

function pixelOf(value: number): string {
  return value.toFixed(2);
}
