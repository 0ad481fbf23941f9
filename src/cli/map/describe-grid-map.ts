import type { GridMap } from '../../maps/grid-map.ts';
import type { MapAxis } from '../../maps/map-axis.ts';
import type { MapGeometry, MapMark } from '../../maps/map-geometry.ts';
import { capitalize } from '../../render/capitalize.ts';
import { formatNumber } from '../../render/format-number.ts';
import { textTable } from '../../render/text-table.ts';
import { facts, type Fact } from '../facts.ts';
import { spectrumText } from '../spectrum-text.ts';
import { valueAt } from './value-at.ts';

const show = (value: number): string => formatNumber(value, { digits: 6 });

/** Describes a map for a terminal: what it shows and where, the range of its values or the share of each category. */
export function describeGridMap(map: GridMap, { marks }: MapGeometry): string {
  const { layer, subject, plane, axes } = map;
  const { spectrum, method } = subject;
  const axis = (symbol: string, { from, to, count, scale }: Required<MapAxis>): string =>
    `${symbol} from ${show(from)} to ${show(to)}, ${count} cells${scale === 'log' ? ', logarithmic' : ''}`;
  const on = plane.sameSpectrum ? spectrumText(spectrum) : `curvatures up to L = ${show(spectrum.L)}`;
  return [
    `${capitalize(layer.title)} of ${method.title} on the plane ${plane.title}, ${on}`,
    '',
    facts([
      ['to the right', axis(plane.x.symbol, axes.x)],
      ['upwards', axis(plane.y.symbol, axes.y)],
      ...fixedFacts(map),
      ['shown', layer.meaning],
      ...(map.categories === null ? valueFacts(map) : []),
      ...marks.map((mark): Fact => markFact(map, mark)),
    ]),
    ...(map.categories === null ? [] : ['', categoryTable(map, map.categories)]),
  ].join('\n');
}

function fixedFacts({ subject: { fixed, method } }: GridMap): readonly Fact[] {
  const symbol = (name: string): string =>
    name === 'oneMinusBeta' ? '1 − β' : (method.parameters[name]?.symbol ?? name);
  const list = Object.entries(fixed).map(([name, value]) => `${symbol(name)} = ${show(value ?? NaN)}`);
  return list.length === 0 ? [] : [['held fixed', list.join(', ')]];
}

/** What the layer says at a marked point, outside the rectangle too. */
function markFact(map: GridMap, { kind, label, at }: MapMark): Fact {
  const { plane, layer, categories } = map;
  const value = valueAt(map, at);
  const unit = layer.unit === '' ? '' : ` ${layer.unit}`;
  const text = categories === null ? `${show(value)}${unit}` : categories[value];
  const name = label === '' ? kind : label;
  return [name, `${plane.x.symbol} = ${show(at.x)}, ${plane.y.symbol} = ${show(at.y)}: ${text ?? 'undefined'}`];
}

/** The smallest and largest value and where they are, and how many cells have none. */
function valueFacts({ values, x, y, plane, layer }: GridMap): readonly Fact[] {
  let [least, most, missing] = [-1, -1, 0];
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    if (Number.isNaN(value)) missing++;
    else {
      if (least < 0 || value < values[least]!) least = at;
      if (most < 0 || value > values[most]!) most = at;
    }
  }
  if (least < 0) return [['values', 'none is defined here']];
  const place = (at: number): string =>
    `${plane.x.symbol} = ${show(x[at % x.length]!)}, ${plane.y.symbol} = ${show(y[Math.floor(at / x.length)]!)}`;
  const unit = layer.unit === '' ? '' : ` ${layer.unit}`;
  return [
    ['smallest', `${show(values[least]!)}${unit} at ${place(least)}`],
    ['largest', `${show(values[most]!)}${unit} at ${place(most)}`],
    ...(missing === 0 ? [] : ([['undefined', share(missing, values.length)]] as const)),
  ];
}

function categoryTable({ values }: GridMap, categories: readonly string[]): string {
  const counts = categories.map(() => 0);
  for (const value of values) if (!Number.isNaN(value)) counts[value]!++;
  const missing = values.length - counts.reduce((sum, count) => sum + count, 0);
  const rows = [...categories.map((name, i) => ({ name, count: counts[i]! })), { name: 'undefined', count: missing }];
  return textTable(
    rows.filter(({ count }) => count > 0),
    [
      { head: 'category', align: 'left', cell: ({ name }) => name },
      { head: 'share', cell: ({ count }) => share(count, values.length) },
      { head: 'cells', cell: ({ count }) => String(count) },
    ],
  );
}

function share(count: number, all: number): string {
  return `${formatNumber((100 * count) / all, { digits: 3 })} %`;
}
