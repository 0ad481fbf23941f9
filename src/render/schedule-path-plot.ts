import type { StabilityMap } from '../maps/stability-map.ts';
import type { ScheduleConstants } from '../methods/schedules/schedule.ts';
import { extremesOf } from '../numeric/extremes-of.ts';
import type { ScheduleResponse } from '../response/schedule-response.ts';
import type { LegendEntry } from './legend.ts';
import { linearAxis } from './linear-axis.ts';
import { BOUNDARY_STYLES, hatching, mapAreas } from './map-layers.ts';
import { markShape } from './mark-shape.ts';
import { concat, element, type Markup } from './markup.ts';
import { pathOf, type Pixel } from './path-of.ts';
import type { Box } from './place-labels.ts';
import { planeAxes, type PlaneAxes } from './plane-axes.ts';
import { planePointOf } from './plane-point-of.ts';
import { plotFrame } from './plot-frame.ts';
import { edgePath } from './region-path.ts';

/** More steps than this are drawn as a line only: their marks would cover it. */
const MOST_MARKS = 150;
/** The plane is cut to this part of its height and more where the path fills less. */
const LEAST_FILL = 0.4;

/** The path of a schedule over its plane, with the axes. */
export function pathPlot({ schedule }: ScheduleResponse, plane: StabilityMap | null, box: Box): Markup {
  const constants = schedule.given ?? schedule;
  const axes = plane === null ? axesAround(constants, box) : planeAxes(plane, box, highest(constants, plane));
  const points = constants.eta.map((eta, i) => axes.project({ beta: constants.beta[i]!, eta }));
  return plotFrame(
    axes.x,
    axes.y,
    { grid: plane === null },
    plane === null ? null : underlay(plane, axes, box),
    element('path', { class: 'hb-line hb-stroke-0', d: pathOf(withoutRepeats(points)) }),
    ...(points.length > MOST_MARKS ? [] : points.map(({ x: cx, y: cy }) => dot(cx, cy))),
    points[0] === undefined ? null : markShape('square', points[0], 5.5, 'hb-ink-3'),
    markShape('diamond', points[points.length - 1]!, 7, 'hb-ink-5'),
    plane === null ? null : markShape('circle', axes.project(planePointOf(plane.optimum.parameters)), 4, 'hb-ink-1'),
  );
}

/** What the marks and areas of the path plot mean. */
export function pathLegend(plane: StabilityMap | null): readonly LegendEntry[] {
  const path: readonly LegendEntry[] = [
    { swatch: 'line', style: 'hb-stroke-0', mark: { shape: 'circle', style: 'hb-ink-0' }, label: 'the schedule' },
    { swatch: 'square', style: 'hb-ink-3', label: 'first step' },
    { swatch: 'diamond', style: 'hb-ink-5', label: 'last step' },
  ];
  if (plane === null) return path;
  return [
    ...path,
    { swatch: 'circle', style: 'hb-ink-1', label: 'best constants' },
    { swatch: 'hatch', style: '', label: 'a step kept for ever diverges' },
  ];
}

function dot(cx: number, cy: number): Markup {
  return element('circle', { class: 'hb-ink-0', cx, cy, r: 2.2 });
}

/** Region, level sets and boundary. */
function underlay(plane: StabilityMap, axes: PlaneAxes, box: Box): Markup {
  return concat(
    hatching(box),
    mapAreas(plane, axes),
    ...plane.region.edges.map((edge) =>
      element('path', { class: `hb-line hb-edge ${BOUNDARY_STYLES[edge.kind]}`, d: edgePath(edge, axes) }),
    ),
  );
}

/** The largest learning rate to be shown: of the region, or what the path needs where that is far more or far less. */
function highest({ eta }: ScheduleConstants, { region }: StabilityMap): number {
  const [[, path], stable] = [extremesOf(eta), Math.max(...region.vertices.map((vertex) => vertex.eta))];
  return path > stable ? path : Math.min(stable, path / LEAST_FILL);
}

/** Axes around the path alone. */
function axesAround({ beta, eta }: ScheduleConstants, { x, y, width, height }: Box): PlaneAxes {
  const across = linearAxis({ title: 'momentum β', domain: around(beta), range: [x, x + width] });
  const up = linearAxis({ title: 'learning rate η  (1 / curvature)', domain: around(eta), range: [y + height, y] });
  return {
    x: across,
    y: up,
    project: (point) => ({ x: across.project(point.beta), y: up.project(point.eta) }),
    pointAt: (pixel) => ({ beta: across.valueAt(pixel.x), eta: up.valueAt(pixel.y) }),
  };
}

function around(list: readonly number[]): readonly [number, number] {
  const [least, most] = extremesOf(list);
  const margin = 0.08 * (most - least) || 0.1 * Math.abs(most) || 1;
  return [least - margin, most + margin];
}

/** Points that stand where the one before stands add nothing to a line. */
function withoutRepeats(points: readonly Pixel[]): readonly Pixel[] {
  return points.filter(({ x, y }, i) => {
    const before = points[i - 1];
    return before === undefined || Math.hypot(x - before.x, y - before.y) > 0.05;
  });
}
