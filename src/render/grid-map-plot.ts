import type { GridMap } from '../maps/grid-map.ts';
import type { MapGeometry } from '../maps/map-geometry.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import { describe } from '../numeric/check.ts';
import { areaLabels } from './area-labels.ts';
import { colourScaleOf } from './colour-scale-of.ts';
import { divergedArea } from './diverged-area.ts';
import { drawLabel } from './draw-label.ts';
import { areaLegend, lineLegend } from './grid-map-legend.ts';
import { categoryCells, numberCells } from './grid-map-layers.ts';
import type { LegendEntry } from './legend.ts';
import { drawLeader } from './leader-labels.ts';
import { curveLabels, drawCurves, drawMarks, isIn, seenCurves } from './map-curves.ts';
import type { MapFrame } from './map-frame.ts';
import type { Column } from './map-layout.ts';
import { mapPalette } from './map-palettes.ts';
import { concat, type Markup } from './markup.ts';
import { occurringCategories } from './occurring-categories.ts';
import { labelBox, placeLabels } from './place-labels.ts';
import { plotFrame } from './plot-frame.ts';
import { scaleBar } from './scale-bar.ts';

/** A map in its frame, with what explains it. */
export interface GridMapPlot {
  readonly content: Markup;
  /** The colour bar, of height 0 where there is none. */
  bar(place: Column): { readonly content: Markup; readonly height: number };
  /** What areas, lines and marks mean. */
  readonly legend: readonly LegendEntry[];
}

const MARK = { lines: ['MM'], size: 12, turned: false } as const;

/** Draws cells, hatching, lines, marks and labels of a map into its frame. */
export function gridMapPlot(
  map: GridMap,
  geometry: MapGeometry,
  frame: MapFrame,
  name: string | undefined,
): GridMapPlot {
  const area = divergedArea(map, geometry, frame);
  const occurring = occurringCategories(map);
  const cells =
    map.categories === null ? numbers(map, frame, name, area.hidden) : categories(map, frame, name, occurring);
  const curves = seenCurves(geometry, frame);
  const marks = geometry.marks.filter(({ at }) => isIn(frame.box, frame.place(at)));
  const taken = marks.map(({ at }) => labelBox(MARK, frame.place(at)));
  const names = areaLabels(map, frame, occurring, taken);
  const occupied = [...taken, ...[...names.placed, ...names.leaders].map(({ box }) => box)];
  const onLines = placeLabels(curveLabels(curves, map), occupied, frame.box);
  const layers = [
    cells.content,
    area.content,
    drawCurves(curves, map),
    ...names.leaders.map(drawLeader),
    ...[...names.placed, ...onLines].map(drawLabel),
    drawMarks(marks, frame),
  ];
  return {
    content: plotFrame(frame.x, frame.y, { grid: false }, ...layers),
    bar: cells.bar,
    legend: [...areaLegend(map, occurring, names, area.exists), ...lineLegend(map, curves, marks)],
  };
}

type Cells = Pick<GridMapPlot, 'content' | 'bar'>;

const NO_BAR = { content: concat(), height: 0 };

function numbers(map: GridMap, frame: MapFrame, name: string | undefined, hidden: boolean): Cells {
  const scale = colourScaleOf(map);
  const palette = mapPalette(scale?.kind ?? 'sequential', name);
  if (scale === null) return { content: concat(), bar: () => NO_BAR };
  return {
    content: numberCells(map, frame, { scale, palette }, hidden),
    bar: (place) => scaleBar(scale, palette, place),
  };
}

function categories(map: GridMap, frame: MapFrame, name: string | undefined, occurring: readonly number[]): Cells {
  if (name !== undefined) {
    throw inputRangeError(`gridMapSvg: palette must be left out for a layer of categories, got ${describe(name)}`);
  }
  return { content: categoryCells(map, frame, occurring), bar: () => NO_BAR };
}
