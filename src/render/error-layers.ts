import type { Axis } from './axis.ts';
import { passingOf, type ErrorSeries } from './error-series.ts';
import { markShape, type MarkShape } from './mark-shape.ts';
import { concat, element, type Markup } from './markup.ts';
import { pathOf, type Pixel } from './path-of.ts';
import { labelBox, placeLabels, type Box, type Label, type LabelRequest } from './place-labels.ts';
import { printNumber } from './print-number.ts';
import { thinSeries } from './thin-series.ts';

/** Pixels between the marks on a line, and the radius of marks. */
const SPACING = 80;
const MARK = 4;
/** Side of the squares along a line that labels keep clear of. */
const SQUARE = 4;
/** Font size of labels. */
const SIZE = 12;

const SHAPES: readonly MarkShape[] = [
  'circle',
  'square',
  'triangle',
  'diamond',
  'triangle-down',
  'plus',
  'cross',
  'star',
];
const COLOURS = 6;

/** The axes of an error picture, and the factor ε. */
export interface ErrorPlot {
  readonly x: Axis;
  readonly y: Axis;
  readonly box: Box;
  readonly epsilon: number;
}

/** Shape and classes of the marks of the i-th series, and the class of its lines. */
export function seriesStyle(i: number): { readonly shape: MarkShape; readonly mark: string; readonly line: string } {
  const colour = i % COLOURS;
  return { shape: SHAPES[i % SHAPES.length]!, mark: `hb-ink-${colour}`, line: `hb-stroke-${colour}` };
}

/** The straight line ρᵏ, from 1 down (or up) to where it leaves the plot. */
export function asymptote({ predictedRate }: ErrorSeries, i: number, { x, y }: ErrorPlot): Markup {
  const [least, most] = y.domain;
  const decay = -Math.log(predictedRate);
  const leaves = decay === 0 ? Infinity : Math.log(decay > 0 ? 1 / least : most) / Math.abs(decay);
  const end = Math.min(leaves, x.domain[1]);
  const height = end === leaves ? (decay > 0 ? least : most) : predictedRate ** end;
  const points = [
    { x: x.project(0), y: y.project(1) },
    { x: x.project(end), y: y.project(height) },
  ];
  return element('path', { class: `hb-line hb-thin hb-dash ${seriesStyle(i).line}`, d: pathOf(points) });
}

/** The error itself, relative to its first value, with a mark every now and then. */
export function errorLine({ values }: ErrorSeries, i: number, { x, y, box }: ErrorPlot): Markup {
  const { shape, mark, line } = seriesStyle(i);
  const place = (k: number): Pixel => ({ x: x.project(k), y: y.project(values[k]! / values[0]!) });
  const stride = Math.max(1, Math.round(x.valueAt(box.x + SPACING)));
  const first = Math.floor((stride * (i + 1)) / (SHAPES.length + 1));
  const marked = values.flatMap((value, k) => (k % stride === first && value > 0 ? [k] : []));
  return concat(
    element('path', { class: `hb-line ${line}`, d: pathOf(thinSeries(values, box.width).map(place)) }),
    ...marked.map((k) => markShape(shape, place(k), MARK, mark)),
  );
}

/** The line at ε with its name, and where each series passes it for good. */
export function passings(series: readonly ErrorSeries[], plot: ErrorPlot): Markup {
  const { x, y, box, epsilon } = plot;
  const height = y.project(epsilon);
  const found = series.flatMap(({ values }, i) => {
    const k = passingOf(values, epsilon);
    return k === null ? [] : [{ k, at: { x: x.project(k), y: height }, style: seriesStyle(i) }];
  });
  const around = ({ x: cx, y: cy }: Pixel): readonly Pixel[] =>
    [18, 28, 40, 54, 70].flatMap((step) => [
      { x: cx + step, y: cy - step },
      { x: cx - step, y: cy + step },
      { x: cx + 2 * step, y: cy - 18 },
      { x: cx - 2 * step, y: cy + 18 },
    ]);
  const requests: readonly LabelRequest[] = [
    ...found.map(({ k, at }) => ({ ...label(`k = ${k}`), places: around(at) })),
    {
      ...label(`ε = ${printNumber(epsilon)}`),
      places: [0.08, 0.92, 0.5, 0.3, 0.7].map((t) => ({ x: box.x + t * box.width, y: height - 12 })),
    },
  ];
  const taken = [...found.map(({ at }) => labelBox(label('M'), at)), ...series.flatMap((one) => lineBoxes(one, plot))];
  return concat(
    element('path', { class: 'hb-line hb-thin hb-dot', d: `M${box.x} ${height.toFixed(2)}h${box.width}` }),
    ...found.map(({ at, style }) =>
      element('circle', { class: `hb-line hb-thick ${style.line}`, cx: at.x, cy: at.y, r: 6 }),
    ),
    ...placeLabels(requests, taken, box).map(({ lines, at }) =>
      element('text', { class: 'hb-halo', x: at.x, y: at.y + 4, 'text-anchor': 'middle' }, ...lines),
    ),
  );
}

/** What a line covers, in small squares along it. */
function lineBoxes({ values }: ErrorSeries, { x, y, box }: ErrorPlot): readonly Box[] {
  const stride = Math.max(1, Math.floor(x.valueAt(box.x + SQUARE)));
  const sampled = values.flatMap((value, k) => (k % stride === 0 ? [{ value, k }] : []));
  return sampled.map(({ value, k }) => ({
    x: x.project(k) - SQUARE / 2,
    y: y.project(value / values[0]!) - SQUARE / 2,
    width: SQUARE,
    height: SQUARE,
  }));
}

function label(text: string): Label {
  return { lines: [text], size: SIZE, turned: false };
}
