import type { GridMap } from '../maps/grid-map.ts';
import type { MapGeometry } from '../maps/map-geometry.ts';
import { areaLabels } from './area-labels.ts';
import type { DivergedArea } from './diverged-area.ts';
import { drawLabel } from './draw-label.ts';
import { areaLegend, lineLegend } from './grid-map-legend.ts';
import { drawLeader } from './leader-labels.ts';
import type { LegendEntry } from './legend.ts';
import { curveLabels, drawCurves, drawMarks, isIn, seenCurves } from './map-curves.ts';
import type { MapFrame } from './map-frame.ts';
import type { Markup } from './markup.ts';
import { occurringCategories } from './occurring-categories.ts';
import { labelBox, placeLabels } from './place-labels.ts';

/** Everything over the cells of a map, and what it means. */
export interface MapOverlay {
  /** From the lowest to the highest. */
  readonly layers: readonly Markup[];
  readonly legend: readonly LegendEntry[];
}

/** What is kept free around a mark. */
const MARK = { lines: ['MM'], size: 12, turned: false } as const;

/** Draws hatching, lines, marks and labels of a map. */
export function mapOverlay(map: GridMap, geometry: MapGeometry, frame: MapFrame, area: DivergedArea): MapOverlay {
  const occurring = occurringCategories(map);
  const curves = seenCurves(geometry, frame);
  const marks = geometry.marks.filter(({ at }) => isIn(frame.box, frame.place(at)));
  const taken = marks.map(({ at }) => labelBox(MARK, frame.place(at)));
  const names = areaLabels(map, frame, occurring, taken);
  const occupied = [...taken, ...[...names.placed, ...names.leaders].map(({ box }) => box)];
  const onLines = placeLabels(curveLabels(curves, map), occupied, frame.box);
  return {
    layers: [
      area.content,
      drawCurves(curves, map),
      ...names.leaders.map(drawLeader),
      ...[...names.placed, ...onLines].map(drawLabel),
      drawMarks(marks, frame),
    ],
    legend: [...areaLegend(map, occurring, names, area.exists), ...lineLegend(map, curves, marks)],
  };
}
