import { categoryIn, countIn } from '../../maps/counted.ts';
import { mapBadgeOf } from '../../maps/geometry/map-badge-of.ts';
import type { GridMap } from '../../maps/grid-map.ts';
import type { MapAxis } from '../../maps/map-axis.ts';
import type { MapGeometry, MapMark } from '../../maps/map-geometry.ts';
import { formatNumber } from '../../render/format-number.ts';
import { gridMapTitle, settingSentences, subjectSentences } from '../../render/grid-map-words.ts';
import { parameterList } from '../../render/parameter-list.ts';
import { badgeFacts } from '../badge-facts.ts';
import { facts, type Fact } from '../facts.ts';
import { spectrumText } from '../spectrum-text.ts';
import { categoryTable } from './category-table.ts';
import { valueAt } from './value-at.ts';
import { valueFacts } from './value-facts.ts';

/** Characters of a line of prose. */
const LINE = 90;

/** The layers whose best point is that of the rate. */
const ABOUT_RATE: readonly string[] = ['rate', 'decay', 'iterations'];

const show = (value: number): string => formatNumber(value, { digits: 6 });
/** The end of an axis, with enough digits for axes that are short. */
const end = (value: number): string => formatNumber(value, { digits: 12 });

/** Describes a map for a terminal: what it shows and where, the range of its values or the share of each category, its marks. */
export function describeGridMap(map: GridMap, geometry: MapGeometry): string {
  const { marks } = geometry;
  const { layer, subject, plane, axes, categories } = map;
  const { spectrum } = subject;
  const axis = (symbol: string, { from, to, count, scale }: Required<MapAxis>): string =>
    `${symbol} from ${end(from)} to ${end(to)}, ${count} cells${scale === 'log' ? ', logarithmic' : ''}`;
  const on = plane.sameSpectrum ? spectrumText(spectrum) : `L = ${show(spectrum.L)}`;
  const where = subject.runs === undefined ? `, ${on}` : '';
  return [
    `${gridMapTitle(map)} on the plane ${plane.title}${where}`,
    '',
    facts([
      ...wrapped('shown', layer.meaning),
      ...settingSentences(map).map((sentence): Fact => ['', sentence]),
      ['to the right', axis(plane.x.symbol, axes.x)],
      ['upwards', axis(plane.y.symbol, axes.y)],
      ...fixedFacts(map),
      ...(subject.runs === undefined
        ? []
        : subjectSentences(map).map((sentence, i): Fact => [i === 0 ? 'runs' : '', sentence])),
      ...(categories === null ? valueFacts(map) : []),
      ...marks.filter(({ kind }) => kind !== 'minimum').map((mark): Fact => markFact(map, mark)),
      ...optimumFacts(map, geometry),
    ]),
    ...(categories === null ? [] : ['', categoryTable(map.values, categories)]),
  ].join('\n');
}

/** What the optimum that is marked, or that of the largest κ on a line of optima, is worth beyond quadratics. */
function optimumFacts(map: GridMap, geometry: MapGeometry): readonly Fact[] {
  const badge = mapBadgeOf(map, geometry);
  if (badge === null) return [];
  const isLine = !geometry.marks.some(({ kind }) => kind === 'optimum');
  return [...(isLine ? [['optimum', 'a line; of the largest κ on it:'] as const] : []), ...badgeFacts(badge)];
}

/** A fact that takes several lines. */
function wrapped(name: string, prose: string): readonly Fact[] {
  const lines: string[] = [];
  for (const word of prose.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= LINE) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.map((line, i) => [i === 0 ? name : '', line]);
}

function fixedFacts({ subject: { fixed, method } }: GridMap): readonly Fact[] {
  const list = parameterList(fixed, show, method.parameters);
  return list === '' ? [] : [['held fixed', list]];
}

/** What the layer says at a marked point, outside the rectangle too. */
function markFact(map: GridMap, { kind, label, at }: MapMark): Fact {
  const { plane, layer, categories } = map;
  const value = valueAt(map, at);
  const unit = layer.unit === '' ? '' : ` ${layer.unit}`;
  const category = categories?.[categoryIn(value)] ?? 'undefined';
  const counted = layer.counts === undefined ? category : `${category}, ${countIn(value)} ${layer.counts}`;
  const text = categories === null ? `${show(value)}${unit}` : counted;
  // The optimum is that of the rate, whatever the layer is about.
  const usual = kind === 'optimum' && !ABOUT_RATE.includes(layer.name) ? 'best rate at' : label;
  return [usual === '' ? kind : usual, `${plane.x.symbol} = ${show(at.x)}, ${plane.y.symbol} = ${show(at.y)}: ${text}`];
}
