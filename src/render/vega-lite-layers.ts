import { categoryIn, countIn } from '../maps/counted.ts';
import type { GridMap } from '../maps/grid-map.ts';
import type { MapAxis } from '../maps/map-axis.ts';
import type { MapGeometry } from '../maps/map-geometry.ts';
import { valueAlong } from '../maps/value-along.ts';
import { CATEGORY_COLOURS, categoryColour } from './category-colours.ts';
import { colourScaleOf } from './colour-scale-of.ts';
import { divergesIn } from './diverged-area.ts';
import { layerLook } from './layer-look.ts';
import { mapCurveLook } from './map-curve-look.ts';
import { occurringCategories } from './occurring-categories.ts';

type Json = Readonly<Record<string, unknown>>;

/** The colour of cells that have none. */
const GREY = '#d9d9d6';

/** The cells as rectangles. */
export function cellLayer(map: GridMap): Json {
  const colours = colouring(map);
  const condition = { test: 'datum.colour === null', value: GREY };
  return {
    data: { values: cellsOf(map) },
    mark: { type: 'rect', tooltip: true, invalid: null, strokeWidth: 0.7 },
    encoding: {
      ...positions(map, 'x0', 'y0'),
      x2: { field: 'x1' },
      y2: { field: 'y1' },
      color: { condition, ...colours },
      // Neighbours overlap by a hair: no seams between them.
      stroke: { condition, ...colours, legend: null },
    },
  };
}

/** The curves, told apart by their dashes. */
export function curveLayer(map: GridMap, { curves }: MapGeometry): Json {
  const { x, y } = map.axes;
  const values = curves.flatMap((curve, index) => {
    const { words } = mapCurveLook(curve, map);
    const points = curve.closed ? [...curve.points, ...curve.points.slice(0, 1)] : curve.points;
    return points
      .filter((point) => isOn(x, point.x) && isOn(y, point.y))
      .map((point, order) => ({ ...point, curve: index, order, words, number: curve.value }));
  });
  return {
    data: { values },
    mark: { type: 'line', color: 'black', strokeWidth: 1.5, clip: true },
    encoding: {
      ...positions(map, 'x', 'y'),
      detail: { field: 'curve', type: 'nominal' },
      order: { field: 'order', type: 'quantitative' },
      strokeDash: { field: 'words', type: 'nominal', legend: { title: null } },
    },
  };
}

/** The marks, told apart by their shapes. */
export function markLayer(map: GridMap, { marks }: MapGeometry): Json {
  const { x, y } = map.axes;
  const values = marks.filter(({ at }) => isOn(x, at.x) && isOn(y, at.y)).map(({ label, at }) => ({ ...at, label }));
  return {
    data: { values },
    mark: { type: 'point', filled: true, color: 'black', size: 80, clip: true },
    encoding: { ...positions(map, 'x', 'y'), shape: { field: 'label', type: 'nominal', legend: { title: null } } },
  };
}

/** Every cell with its ends, its value, and the number or word that gives it its colour. */
function cellsOf(map: GridMap): readonly Json[] {
  const { x, axes, values, categories, layer } = map;
  const [xs, ys] = [edgesOf(axes.x), edgesOf(axes.y)];
  const diverges = divergesIn(map);
  const isGap = layerLook(layer.name).scale === 'gap';
  return Array.from(values, (number, i) => {
    const [column, row] = [i % x.length, Math.floor(i / x.length)];
    const value = categories === null ? number : (categories[categoryIn(number)] ?? null);
    const count = layer.counts === undefined ? {} : { [layer.counts]: countIn(number) };
    const finite = typeof value === 'number' && !Number.isFinite(value) ? null : value;
    const colour = diverges(number) ? null : isGap ? 1 - number : finite;
    return { x0: xs[column], x1: xs[column + 1], y0: ys[row], y1: ys[row + 1], value: finite, ...count, colour };
  });
}

/** The ends of the cells of an axis, one more than there are cells. */
function edgesOf(axis: Required<MapAxis>): readonly number[] {
  return Array.from({ length: axis.count + 1 }, (_, i) => valueAlong(axis, i / axis.count));
}

/** Both axes as they are on the map; where 1 − β is on the x axis, momentum grows to the right. */
function positions({ plane, axes }: GridMap, x: string, y: string): Json {
  const along = (field: string, title: string, { from, to, scale }: Required<MapAxis>, reverse: boolean): Json => ({
    field,
    type: 'quantitative',
    title,
    scale: { type: scale, domain: [from, to], nice: false, ...(scale === 'linear' ? { zero: false } : {}), reverse },
  });
  return {
    x: along(x, plane.x.title, axes.x, plane.x.symbol === '1 − β'),
    y: along(y, plane.y.title, axes.y, false),
  };
}

/** How the colour follows from the number or the word. */
function colouring(map: GridMap): Json {
  const { layer, categories } = map;
  if (categories !== null) {
    const occurring = occurringCategories(map);
    const words = occurring.flatMap((index) => categories[index] ?? []);
    const range = occurring.map((index) => `rgb(${CATEGORY_COLOURS[categoryColour(map, index)]?.join(',') ?? ''})`);
    return { field: 'colour', type: 'nominal', title: layer.title, scale: { domain: words, range } };
  }
  const scale = colourScaleOf(map);
  if (scale === null) return { value: GREY };
  const look = layerLook(layer.name);
  const isGap = look.scale === 'gap';
  return {
    field: 'colour',
    type: 'quantitative',
    title: isGap ? `1 − ${layer.title}` : layer.title,
    scale: {
      type: look.scale === 'linear' ? 'linear' : 'log',
      scheme: scale.kind === 'diverging' ? 'purpleorange' : 'viridis',
      domain: isGap ? scale.domain.map((rate) => 1 - rate).toReversed() : scale.domain,
      reverse: scale.descending !== isGap,
      clamp: true,
      ...(look.scale === 'linear' ? { zero: false } : {}),
    },
  };
}

/** Whether a value can stand on an axis. */
function isOn({ scale }: MapAxis, value: number): boolean {
  return scale === 'linear' || value > 0;
}
