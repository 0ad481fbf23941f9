import type { GridMap } from '../maps/grid-map.ts';
import type { MapMark } from '../maps/map-geometry.ts';
import type { AreaLabels } from './area-labels.ts';
import { categoryColour } from './category-colours.ts';
import { divergesIn } from './diverged-area.ts';
import { layerLook } from './layer-look.ts';
import type { LegendEntry } from './legend.ts';
import { mapCurveLook } from './map-curve-look.ts';
import { MARK_LOOKS, type SeenCurve } from './map-curves.ts';

/** What a mark without a name is called. */
const UNNAMED = 'marked points';

/** What the lines and marks in sight mean; equal words are said once. */
export function lineLegend(
  map: GridMap,
  curves: readonly SeenCurve[],
  marks: readonly MapMark[],
): readonly LegendEntry[] {
  const entries = [
    ...marks.map(({ kind, label }): LegendEntry => ({
      swatch: MARK_LOOKS[kind].shape,
      style: MARK_LOOKS[kind].style,
      label: label === '' ? UNNAMED : label,
    })),
    ...curves.map(({ curve }): LegendEntry => {
      const { style, words } = mapCurveLook(curve, map);
      return { swatch: 'line', style, label: words };
    }),
  ];
  return entries.filter(({ label }, i) => entries.findIndex((other) => other.label === label) === i);
}

/** What the areas mean: the categories that occur, with the letter that stands for one, hatching and blanks. */
export function areaLegend(
  map: GridMap,
  occurring: readonly number[],
  { letters }: AreaLabels,
  diverges: boolean,
): readonly LegendEntry[] {
  const { categories, layer, values } = map;
  const fills = occurring.map((index): LegendEntry => {
    const words = categories?.[index] ?? '';
    const letter = letters.get(index);
    return {
      swatch: 'area',
      style: `hb-category-${categoryColour(map, index)}`,
      label: letter === undefined ? words : `${letter}: ${words}`,
    };
  });
  const { infinite } = layerLook(layer.name);
  const diverging = divergesIn({ categories, layer });
  const hasBlank = values.some(
    (value) => !diverging(value) && (Number.isNaN(value) || (infinite !== null && value === Infinity)),
  );
  return [
    ...fills,
    ...(diverges ? [{ swatch: 'hatch', style: '', label: 'diverges' } as const] : []),
    ...(hasBlank ? [{ swatch: 'area', style: 'hb-blank', label: 'blank: no finite value' } as const] : []),
  ];
}
